package io.thalweg.testkit.checkpoint;

import io.thalweg.testkit.storage.MemoryStorage;
import io.thalweg.testkit.storage.StorageFault;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/**
 * Two processes, one after the other, that take checkpoints; behind each change of a file, each state that a crash may
 * leave is started on. Gives the violations.
 */
final class PublishRun implements Supplier<List<String>> {

    private final int keep;
    private final StorageFault fault;
    private final RecoveryCheck check;
    private int calls;

    PublishRun() {
        this(1, StorageFault.none(), new RecoveryCheck(2));
    }

    /** @param check may have been used for other runs that keep as many: what it has seen it does not look at again */
    PublishRun(int keep, StorageFault fault, RecoveryCheck check) {
        this.keep = keep;
        this.fault = fault;
        this.check = check;
    }

    /** How many calls of the storage the run made. */
    int calls() {
        return calls;
    }

    @Override
    public List<String> get() {
        MemoryStorage storage = new MemoryStorage();
        Outside outside = new Outside();
        storage.failing(fault);
        storage.onChange(() -> check.crashes(storage, outside));
        process(storage, outside, coordinator -> takeCheckpoints(coordinator, 3));
        process(storage, outside, coordinator -> {
            takeCheckpoints(coordinator, 1);
            coordinator.fresh();
            takeCheckpoints(coordinator, 1);
            coordinator.finish();
        });
        check.crashes(storage, outside);
        calls = storage.calls();
        return check.violations();
    }

    /** What a process does. */
    private interface Life {
        void live(Coordinator coordinator) throws IOException;
    }

    private void process(MemoryStorage storage, Outside outside, Life life) {
        try (Coordinator coordinator = new Coordinator(storage, outside, keep)) {
            life.live(coordinator);
        } catch (IOException ended) {
            // The process ends where the storage fails.
        }
    }

    private static void takeCheckpoints(Coordinator coordinator, int count) {
        for (int i = 0; i < count; i++) {
            try {
                coordinator.checkpoint();
            } catch (IOException failed) {
                // This checkpoint has failed, the job goes on.
            }
        }
    }
}
