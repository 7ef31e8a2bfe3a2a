package io.thalweg.testkit.checkpoint;

import io.thalweg.testkit.storage.StorageFault;
import java.util.List;
import java.util.function.Supplier;

/** The run of {@link PublishRun} once for each call of the storage, which fails; with crashes before and behind it. */
final class FaultSweep implements Supplier<List<String>> {

    private static final int MOST_CHECKPOINTS = 3; // kept, new, and not deleted since a call failed

    private final RecoveryCheck check = new RecoveryCheck(MOST_CHECKPOINTS);

    /** How many states have been looked at. */
    int states() {
        return check.states();
    }

    @Override
    public List<String> get() {
        PublishRun undisturbed = new PublishRun(1, StorageFault.none(), check);
        undisturbed.get();
        for (int call = 1; call <= undisturbed.calls() && check.violations().isEmpty(); call++) {
            new PublishRun(1, StorageFault.at(call), check).get();
        }
        return check.violations();
    }
}
