package logs;

import io.thalweg.runtime.state.Pane;
import javax.annotation.processing.Generated;

/**
 * State of one window of PerMinute.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class LogLines_PerMinuteState extends Pane {
    private int state_count;

    LogLines_PerMinuteState() {
        clear();
    }

    void load(LogLines.PerMinute step) {
        step.count = state_count;
    }

    void store(LogLines.PerMinute step) {
        state_count = step.count;
    }

    @Override
    public void clear() {
        store(new LogLines.PerMinute());
    }
}
