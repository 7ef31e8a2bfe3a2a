package io.thalweg.testkit.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a crash leaves, each row is seen once, and what was seen stays. */
class SinkCrashesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/out/", "/out/numbers.csv"})
    void noCrashLosesRepeatsOrChangesARow(String path) {
        SinkRun run = new SinkRun(path);
        assertThat(run.get()).isEmpty();
        assertThat(run.states()).isGreaterThan(500);
    }

    /** A call of the storage fails, whichever it is; the job starts again. */
    @ParameterizedTest
    @ValueSource(strings = {"/out/", "/out/numbers.csv"})
    void noFailingCallLosesRepeatsOrChangesARow(String path) {
        SinkRun undisturbed = new SinkRun(path);
        assertThat(undisturbed.failing(0)).isEmpty(); // none has that number
        for (int call = 1; call <= undisturbed.calls(); call++) {
            assertThat(new SinkRun(path).failing(call)).isEmpty();
        }
    }
}
