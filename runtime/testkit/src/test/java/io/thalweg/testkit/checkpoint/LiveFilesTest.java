package io.thalweg.testkit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.runtime.checkpoint.store.CheckpointMetadata;
import io.thalweg.runtime.checkpoint.store.CheckpointStore;
import io.thalweg.runtime.checkpoint.store.CheckpointWriter;
import io.thalweg.runtime.checkpoint.store.SectionId;
import io.thalweg.testkit.storage.MemoryStorage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checkpoints begun, written, published, given up and pruned in any order, by processes that are killed in between: which
 * files there must be is told by a model, a set of ids.
 */
class LiveFilesTest {

    private static final int STEPS = 400;

    private final MemoryStorage storage = new MemoryStorage();
    private final TreeSet<Long> complete = new TreeSet<>();
    private final List<CheckpointWriter> begun = new ArrayList<>();
    private CheckpointStore store;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void filesAreThoseOfTheModel(long seed) throws IOException {
        Random random = new Random(seed);
        start();
        for (int step = 0; step < STEPS; step++) {
            step(random);
            assertThat(folders()).as("seed " + seed + ", step " + step).isEqualTo(expected());
        }
    }

    private void step(Random random) throws IOException {
        switch (random.nextInt(8)) {
            case 0, 1 -> begun.add(store.begin(store.nextId(), 2));
            case 2 -> write(random);
            case 3, 4 -> publish(random);
            case 5 -> abort(random);
            case 6 -> prune(random.nextInt(4));
            default -> kill(random.nextInt(4));
        }
    }

    private void write(Random random) throws IOException {
        for (CheckpointWriter writer : begun) {
            byte[] bytes = new byte[random.nextInt(100_000)];
            writer.lane(random.nextInt(2)).add(SectionId.of("step", "field", 0), 1, bytes, 0, bytes.length);
            writer.write();
        }
    }

    /** Also in another order than they were begun. */
    private void publish(Random random) throws IOException {
        if (!begun.isEmpty()) {
            CheckpointWriter writer = begun.remove(random.nextInt(begun.size()));
            writer.publish(new CheckpointMetadata(2, 128, 0, "", List.of()));
            complete.add(writer.id());
        }
    }

    private void abort(Random random) {
        if (!begun.isEmpty()) {
            begun.remove(random.nextInt(begun.size())).abort();
        }
    }

    private void prune(int keep) throws IOException {
        store.prune(keep);
        while (complete.size() > keep) {
            complete.pollFirst();
        }
    }

    /** What was begun is left to the next process; one in four times nothing counts any more. */
    private void kill(int dice) throws IOException {
        if (dice == 0) {
            store.deleteAll();
            complete.clear();
        }
        begun.clear();
        store.close();
        start();
    }

    private void start() throws IOException {
        store = CheckpointStore.open(storage, "root", "job");
        long newest = store.newest(false).map(found -> found.id()).orElse(-1L);
        assertThat(newest).isEqualTo(complete.isEmpty() ? -1L : complete.last());
    }

    private TreeSet<Long> folders() throws IOException {
        TreeSet<Long> ids = new TreeSet<>();
        for (String name : storage.names("root/job")) {
            if (name.startsWith("checkpoint-")) {
                assertThat(ids.add(Long.parseLong(name.split("-")[1]))).isTrue();
            }
        }
        return ids;
    }

    private TreeSet<Long> expected() {
        TreeSet<Long> ids = new TreeSet<>(complete);
        begun.forEach(writer -> ids.add(writer.id()));
        return ids;
    }
}
