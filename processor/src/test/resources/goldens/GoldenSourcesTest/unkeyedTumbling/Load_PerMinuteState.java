package load;

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
final class Load_PerMinuteState extends Pane implements SavedContents {
    private static final Load.PerMinute INITIAL = new Load.PerMinute();
    private long state_requests;
    private double state_slowest;

    Load_PerMinuteState() {
        clear();
    }

    void load(Load.PerMinute step) {
        step.requests = state_requests;
        step.slowest = state_slowest;
    }

    void store(Load.PerMinute step) {
        state_requests = step.requests;
        state_slowest = step.slowest;
    }

    @Override
    public void clear() {
        store(INITIAL);
    }

    @Override
    public void write(BinaryOutput out) {
        Codecs.LONG.write(state_requests, out);
        Codecs.DOUBLE.write(state_slowest, out);
    }

    @Override
    public void read(BinaryInput in) {
        state_requests = Codecs.LONG.read(in);
        state_slowest = Codecs.DOUBLE.read(in);
    }

    @Override
    public String schema() {
        return "state, requests " + Codecs.LONG.schema() + ", slowest " + Codecs.DOUBLE.schema();
    }
}
