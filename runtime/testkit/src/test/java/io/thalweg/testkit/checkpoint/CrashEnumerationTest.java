package io.thalweg.testkit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.testkit.storage.StorageFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a crash leaves, a job goes on from a checkpoint that contradicts nothing outside. */
class CrashEnumerationTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void noCrashLosesOrRepeatsAnything(int keep) {
        RecoveryCheck check = new RecoveryCheck(keep + 1);
        assertThat(new PublishRun(keep, StorageFault.none(), check).get()).isEmpty();
        assertThat(check.states()).isGreaterThan(500);
    }

    /** Each call of the storage fails once, and crashes come before and behind it. */
    @Test
    void noFailingCallLosesOrRepeatsAnything() {
        FaultSweep sweep = new FaultSweep();
        assertThat(sweep.get()).isEmpty();
        assertThat(sweep.states()).isGreaterThan(2000);
    }
}
