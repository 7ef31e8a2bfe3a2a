package logs;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.snapshot.SavedContents;
import io.thalweg.runtime.state.Pane;
import javax.annotation.processing.Generated;

/**
 * State of one window of PerMinute.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class LogLines_PerMinuteState extends Pane implements SavedContents {
    private static final LogLines.PerMinute INITIAL = new LogLines.PerMinute();
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
        store(INITIAL);
    }

    @Override
    public void write(BinaryOutput out) {
        Codecs.INT.write(state_count, out);
    }

    @Override
    public void read(BinaryInput in) {
        state_count = Codecs.INT.read(in);
    }

    @Override
    public String schema() {
        return "state, count " + Codecs.INT.schema();
    }
}
