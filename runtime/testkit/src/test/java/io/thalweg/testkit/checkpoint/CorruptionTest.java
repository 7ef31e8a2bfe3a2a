package io.thalweg.testkit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.runtime.checkpoint.store.CheckpointMetadata;
import io.thalweg.runtime.checkpoint.store.CheckpointStore;
import io.thalweg.runtime.checkpoint.store.CheckpointWriter;
import io.thalweg.runtime.checkpoint.store.CorruptCheckpointException;
import io.thalweg.runtime.checkpoint.store.SectionId;
import io.thalweg.runtime.checkpoint.store.SinkTransaction;
import io.thalweg.runtime.checkpoint.store.StoredCheckpoint;
import io.thalweg.testkit.storage.MemoryStorage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to the bytes of a checkpoint is noticed before one of them is used. */
class CorruptionTest {

    private static final String FOLDER = "root/job/checkpoint-1-epoch-0";
    private static final int BLOCK_BYTES = 64 * 1024;

    private final MemoryStorage storage = new MemoryStorage();
    private CheckpointStore store;

    @BeforeEach
    void writeTwo() throws IOException {
        store = CheckpointStore.open(storage, "root", "job");
        write(200);
        write(200);
    }

    private void write(int bytes) throws IOException {
        CheckpointWriter writer = store.begin(store.nextId(), 2);
        for (int lane = 0; lane < 2; lane++) {
            byte[] content = new byte[bytes];
            for (int group = 0; group < 3; group++) {
                writer.lane(lane).add(new SectionId("step", "field", lane, group), 5, content, 0, bytes);
            }
        }
        SinkTransaction transaction = new SinkTransaction("sink", 0, new byte[] {1, 2, 3});
        writer.publish(new CheckpointMetadata(2, 128, 17, "fingerprint", List.of(transaction)));
    }

    private void expectNoticed(String what) {
        assertThatThrownBy(() -> StoredCheckpoint.open(storage, FOLDER).validate())
                .as(what)
                .isExactlyInstanceOf(CorruptCheckpointException.class)
                .hasMessageContaining(FOLDER);
    }

    /** Without {@code validate}: reading the sections is enough. */
    private void expectNoticedByReading(String what) {
        assertThatThrownBy(
                        () -> StoredCheckpoint.open(storage, FOLDER).sections(id -> true, (id, entries, bytes) -> {}))
                .as(what)
                .isExactlyInstanceOf(CorruptCheckpointException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest", "lane-0", "lane-1"})
    void eachBitOfEachByte(String name) throws IOException {
        String file = FOLDER + "/" + name;
        byte[] content = storage.content(file);
        assertThat(content).hasSizeGreaterThan(200);
        for (int bit = 0; bit < 8 * content.length; bit++) {
            byte[] changed = content.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            storage.put(file, changed);
            expectNoticed("bit " + bit + " of " + name);
            expectNoticedByReading("bit " + bit + " of " + name);
        }
        storage.put(file, content);
        StoredCheckpoint.open(storage, FOLDER).validate();
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest", "lane-0", "lane-1"})
    void eachLength(String name) throws IOException {
        String file = FOLDER + "/" + name;
        byte[] content = storage.content(file);
        for (int length = 0; length < content.length + 20; length++) {
            if (length != content.length) {
                storage.put(file, Arrays.copyOf(content, length));
                expectNoticed(name + " of " + length + " bytes");
            }
        }
        storage.put(file, content);
        storage.delete(file);
        expectNoticed("without " + name);
    }

    @Test
    void filesInEachOthersPlace() throws IOException {
        byte[] first = storage.content(FOLDER + "/lane-0");
        byte[] second = storage.content(FOLDER + "/lane-1");
        assertThat(second).hasSameSizeAs(first);
        storage.put(FOLDER + "/lane-0", second);
        storage.put(FOLDER + "/lane-1", first);
        expectNoticed("lanes exchanged");
        storage.put(FOLDER + "/lane-1", second);
        storage.put(FOLDER + "/lane-0", storage.content("root/job/checkpoint-2-epoch-0/lane-0"));
        expectNoticed("the file of another checkpoint, with the same content");
        expectNoticedByReading("the file of another checkpoint, with the same content");
    }

    @Test
    void blocksInEachOthersPlace() throws IOException {
        write(3 * BLOCK_BYTES); // zeros throughout: all full blocks have the same content
        String folder = "root/job/checkpoint-3-epoch-0";
        byte[] content = storage.content(folder + "/lane-0");
        byte[] exchanged = content.clone();
        System.arraycopy(content, 0, exchanged, BLOCK_BYTES, BLOCK_BYTES);
        System.arraycopy(content, BLOCK_BYTES, exchanged, 0, BLOCK_BYTES);
        storage.put(folder + "/lane-0", exchanged);
        assertThatThrownBy(
                        () -> StoredCheckpoint.open(storage, folder).sections(id -> true, (id, entries, bytes) -> {}))
                .isInstanceOf(CorruptCheckpointException.class)
                .hasMessageContaining("block 0");
    }

    /** A manifest whose checksum fits, written by somebody who means harm: no length is believed before it is compared. */
    @Test
    void lengthsThatLie() throws IOException {
        byte[] manifest = storage.content(FOLDER + "/manifest");
        for (int place = 16; place + Integer.BYTES <= manifest.length - Integer.BYTES; place++) {
            for (int lie : new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE, -1, 1 << 28}) {
                byte[] changed = manifest.clone();
                ByteBuffer.wrap(changed).putInt(place, lie);
                storage.put(FOLDER + "/manifest", Checksums.sealed(changed));
                openOrRefuse("at " + place + ": " + lie);
            }
        }
    }

    private void openOrRefuse(String what) throws IOException {
        try {
            StoredCheckpoint checkpoint = StoredCheckpoint.open(storage, FOLDER);
            checkpoint.validate();
            checkpoint.sections(
                    id -> true, (id, entries, bytes) -> assertThat(bytes).hasSizeLessThan(1000));
        } catch (CorruptCheckpointException expected) {
            assertThat(expected).as(what).hasMessageContaining(FOLDER);
        }
    }
}
