package io.thalweg.testkit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.runtime.checkpoint.store.CheckpointMetadata;
import io.thalweg.runtime.checkpoint.store.CheckpointStore;
import io.thalweg.runtime.checkpoint.store.CheckpointWriter;
import io.thalweg.runtime.checkpoint.store.SectionId;
import io.thalweg.testkit.storage.MemoryStorage;
import io.thalweg.testkit.storage.StorageFault;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Without room on the device a checkpoint fails, leaves nothing behind, and the next one works when there is room again. */
class FullDeviceTest {

    private static final int BYTES = 3_000;

    private final MemoryStorage storage = new MemoryStorage();

    private static void write(CheckpointStore store) throws IOException {
        CheckpointWriter writer = store.begin(store.nextId(), 2);
        try {
            writer.lane(0).add(SectionId.of("s", "f", 0), 1, new byte[BYTES], 0, BYTES);
            writer.write();
            writer.lane(1).add(SectionId.of("s", "f", 1), 1, new byte[BYTES], 0, BYTES);
            writer.publish(new CheckpointMetadata(2, 128, 0, "", List.of()));
        } catch (IOException e) {
            writer.abort();
            throw e;
        }
    }

    @Test
    void nothingPartialRemains() throws IOException {
        try (CheckpointStore store = CheckpointStore.open(storage, "root", "job")) {
            write(store);
            String before = storage.toString();
            for (int room = 0; room < 2 * BYTES; room += 7) {
                storage.failing(StorageFault.full(room));
                assertThatThrownBy(() -> write(store)).hasMessage("No space left on device");
                assertThat(storage.toString()).isEqualTo(before);
                assertThat(store.newest(false).orElseThrow().id()).isEqualTo(1);
            }
            storage.failing(StorageFault.none());
            write(store);
            assertThat(store.newest(false).orElseThrow().id()).isGreaterThan(800);
        }
    }
}
