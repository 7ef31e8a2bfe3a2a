package io.thalweg.testkit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.runtime.checkpoint.store.CheckpointMetadata;
import io.thalweg.runtime.checkpoint.store.CheckpointStore;
import io.thalweg.runtime.checkpoint.store.CheckpointWriter;
import io.thalweg.runtime.checkpoint.store.CorruptCheckpointException;
import io.thalweg.runtime.checkpoint.store.IncompatibleCheckpointException;
import io.thalweg.runtime.checkpoint.store.SectionId;
import io.thalweg.runtime.checkpoint.store.SinkTransaction;
import io.thalweg.runtime.checkpoint.store.StoredCheckpoint;
import io.thalweg.runtime.env.LockedException;
import io.thalweg.runtime.env.Storage;
import io.thalweg.runtime.env.SystemEnv;
import io.thalweg.testkit.storage.MemoryStorage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store of checkpoints promises while nothing fails. */
class CheckpointStoreTest {

    private final MemoryStorage storage = new MemoryStorage();

    private CheckpointStore open() throws IOException {
        return CheckpointStore.open(storage, "root", "job");
    }

    private static CheckpointMetadata metadata(SinkTransaction... transactions) {
        return new CheckpointMetadata(2, 128, 1_700_000_000_000L, "schema", List.of(transactions));
    }

    private static StoredCheckpoint write(CheckpointStore store, long id, String text) throws IOException {
        CheckpointWriter writer = store.begin(id, 2);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writer.lane(0).add(new SectionId("count", "value", 0, 7), 3, bytes, 0, bytes.length);
        writer.lane(1).add(SectionId.of("count", "watermark", 1), 0, bytes, 1, bytes.length - 1);
        return writer.publish(metadata());
    }

    private static List<String> read(StoredCheckpoint checkpoint) throws IOException {
        List<String> sections = new ArrayList<>();
        checkpoint.sections(
                id -> true,
                (id, entries, bytes) ->
                        sections.add(id + ": " + entries + " " + new String(bytes, StandardCharsets.UTF_8)));
        return sections;
    }

    @Test
    void whatWasAddedIsReadByALaterProcess() throws IOException {
        try (CheckpointStore store = open()) {
            assertThat(store.newest(false)).isEmpty();
            write(store, store.nextId(), "text");
        }
        try (CheckpointStore store = open()) {
            StoredCheckpoint checkpoint = store.newest(false).orElseThrow();
            assertThat(checkpoint.id()).isEqualTo(1);
            assertThat(read(checkpoint))
                    .containsExactly("count.value of lane 0, key group 7: 3 text", "count.watermark of lane 1: 0 ext");
            assertThat(store.nextId()).isEqualTo(2);
            assertThat(store.epoch()).isEqualTo(1);
        }
    }

    @Test
    void sectionsOfManyBlocksAreReadOneByOneOnTheMachine(@TempDir Path root) throws IOException {
        Storage machine = new SystemEnv().storage();
        byte[] bytes = new byte[300_000];
        new Random(1).nextBytes(bytes);
        try (CheckpointStore store =
                CheckpointStore.open(machine, root.resolve("a/b").toString(), "job/ü")) {
            CheckpointWriter writer = store.begin(store.nextId(), 1);
            for (int from = 0; from < bytes.length; from += 50_000) {
                writer.lane(0).add(new SectionId("s", "f", 0, from / 50_000), 1, bytes, from, 50_000);
                writer.write();
            }
            writer.publish(metadata());
            StoredCheckpoint checkpoint = store.newest(false).orElseThrow();
            checkpoint.sections(id -> id.keyGroup() % 2 == 1, (id, entries, part) -> {
                int from = id.keyGroup() * 50_000;
                assertThat(part).isEqualTo(Arrays.copyOfRange(bytes, from, from + 50_000));
            });
        }
        assertThat(root.resolve("a/b/job%2F%C3%BC/checkpoint-1-epoch-0/manifest"))
                .exists();
    }

    @Test
    void aSecondProcessIsRefused() throws IOException {
        CheckpointStore first = open();
        assertThatThrownBy(this::open).isInstanceOf(LockedException.class).hasMessageContaining("in use");
        first.close();
        open().close();
    }

    @Test
    void anAbortedCheckpointLeavesNothing() throws IOException {
        try (CheckpointStore store = open()) {
            String before = storage.toString();
            CheckpointWriter writer = store.begin(store.nextId(), 1);
            writer.lane(0).add(SectionId.of("s", "f", 0), 1, new byte[100_000], 0, 100_000);
            writer.write();
            writer.abort();
            assertThat(storage.toString()).isEqualTo(before);
        }
    }

    @Test
    void theNewestAreKept() throws IOException {
        try (CheckpointStore store = open()) {
            for (int i = 0; i < 5; i++) {
                write(store, store.nextId(), "text");
                store.prune(2);
            }
            assertThat(storage.list("root/job"))
                    .containsExactly("checkpoint-4-epoch-0", "checkpoint-5-epoch-0", "epoch-0", "lock");
        }
    }

    @Test
    void aDamagedCheckpointIsPassedOverWhileNothingOfItIsCommitted() throws IOException {
        try (CheckpointStore store = open()) {
            write(store, store.nextId(), "first");
            write(store, store.nextId(), "second");
            damage("root/job/checkpoint-2-epoch-0/lane-0");
            assertThat(store.newest(false).orElseThrow().id()).isEqualTo(1);
            store.recordCommit(1);
            assertThat(store.newest(false).orElseThrow().id()).isEqualTo(1);
            store.recordCommit(2);
            assertThatThrownBy(() -> store.newest(false))
                    .isInstanceOf(IncompatibleCheckpointException.class)
                    .hasMessageContaining("--allow-duplicates")
                    .hasMessageContaining("checkpoint 2")
                    .hasMessageContaining("lane-0, block 0");
            assertThat(store.newest(true).orElseThrow().id()).isEqualTo(1);
        }
    }

    @Test
    void ifNoneIsInOrderTheJobDoesNotBeginFromTheStartByItself() throws IOException {
        try (CheckpointStore store = open()) {
            write(store, store.nextId(), "first");
            damage("root/job/checkpoint-1-epoch-0/manifest");
            for (boolean allowDuplicates : new boolean[] {false, true}) {
                assertThatThrownBy(() -> store.newest(allowDuplicates))
                        .isInstanceOf(IncompatibleCheckpointException.class)
                        .hasMessageContaining("--fresh");
            }
            store.ignoreAll();
            assertThat(store.newest(false)).isEmpty();
            assertThat(store.nextId()).isEqualTo(2);
        }
    }

    @Test
    void aCommittedCheckpointThatIsGoneIsMissed() throws IOException {
        try (CheckpointStore store = open()) {
            write(store, store.nextId(), "first");
            store.recordCommit(1);
            store.prune(0);
        }
        try (CheckpointStore store = open()) {
            assertThatThrownBy(() -> store.newest(false))
                    .isInstanceOf(IncompatibleCheckpointException.class)
                    .hasMessageContaining("--fresh");
            store.deleteAll();
            assertThat(store.newest(false)).isEmpty();
        }
    }

    @Test
    void aCheckpointMayBeMoved() throws IOException {
        try (CheckpointStore store = open()) {
            StoredCheckpoint written = write(store, store.nextId(), "first");
            copy(written.folder(), "elsewhere");
            store.deleteAll();
            assertThat(read(store.restore("elsewhere", false)))
                    .isEqualTo(List.of(
                            "count.value of lane 0, key group 7: 3 first", "count.watermark of lane 1: 0 irst"));
        }
    }

    @Test
    void aSavepointBelongsToTheUser() throws IOException {
        try (CheckpointStore store = open()) {
            StoredCheckpoint written = write(store, store.nextId(), "first");
            store.copy(written, "saves/one");
            store.deleteAll();
            assertThat(store.newest(false)).isEmpty();
            assertThat(read(store.restore("saves/one", false)))
                    .isEqualTo(List.of(
                            "count.value of lane 0, key group 7: 3 first", "count.watermark of lane 1: 0 irst"));
            assertThatThrownBy(() -> store.copy(written, "saves/one")).hasMessageContaining("saves/one");
        }
    }

    @Test
    void anotherJobsCheckpointIsRefused() throws IOException {
        try (CheckpointStore store = open()) {
            write(store, store.nextId(), "first");
        }
        try (CheckpointStore other = CheckpointStore.open(storage, "root", "other")) {
            assertThatThrownBy(() -> other.restore("root/job/checkpoint-1-epoch-0", true))
                    .isInstanceOf(IncompatibleCheckpointException.class)
                    .hasMessageContaining("job 'job'");
        }
    }

    @Test
    void aNewerVersionIsToldFromDamage() throws IOException {
        try (CheckpointStore store = open()) {
            write(store, store.nextId(), "first");
            byte[] manifest = storage.content("root/job/checkpoint-1-epoch-0/manifest");
            manifest[11]++;
            storage.put("root/job/checkpoint-1-epoch-0/manifest", manifest);
            assertThatThrownBy(() -> StoredCheckpoint.open(storage, "root/job/checkpoint-1-epoch-0"))
                    .isInstanceOf(CorruptCheckpointException.class);
            storage.put("root/job/checkpoint-1-epoch-0/manifest", Checksums.sealed(manifest));
            assertThatThrownBy(() -> store.newest(true))
                    .isInstanceOf(IncompatibleCheckpointException.class)
                    .hasMessageContaining("format version 2");
        }
    }

    @Test
    void whatSinksHavePreparedIsKept() throws IOException {
        try (CheckpointStore store = open()) {
            CheckpointWriter writer = store.begin(store.nextId(), 1);
            writer.publish(metadata(new SinkTransaction("sink", 3, new byte[] {1, 2})));
            SinkTransaction found =
                    store.newest(false).orElseThrow().transactions().get(0);
            assertThat(found.step()).isEqualTo("sink");
            assertThat(found.lane()).isEqualTo(3);
            assertThat(found.bytes()).containsExactly(1, 2);
        }
    }

    private void damage(String file) throws IOException {
        byte[] content = storage.content(file);
        content[content.length - 1] ^= 1;
        storage.put(file, content);
    }

    private void copy(String from, String to) throws IOException {
        storage.createDirectories(to);
        for (String name : storage.list(from)) {
            storage.put(to + "/" + name, storage.content(from + "/" + name));
        }
    }
}
