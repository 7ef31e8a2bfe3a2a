package clicks;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.snapshot.SavedContents;
import io.thalweg.runtime.state.Pane;
import javax.annotation.processing.Generated;

/**
 * State of one window of Visits.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Sessions_VisitsState extends Pane implements SavedContents {
    private static final Sessions.Visits INITIAL = new Sessions.Visits();
    private int state_clicks;
    private long state_cents;

    Sessions_VisitsState() {
        clear();
    }

    void load(Sessions.Visits step) {
        step.clicks = state_clicks;
        step.cents = state_cents;
    }

    void store(Sessions.Visits step) {
        state_clicks = step.clicks;
        state_cents = step.cents;
    }

    @Override
    public void clear() {
        store(INITIAL);
    }

    @Override
    public void write(BinaryOutput out) {
        Codecs.INT.write(state_clicks, out);
        Codecs.LONG.write(state_cents, out);
    }

    @Override
    public void read(BinaryInput in) {
        state_clicks = Codecs.INT.read(in);
        state_cents = Codecs.LONG.read(in);
    }

    @Override
    public String schema() {
        return "state, clicks " + Codecs.INT.schema() + ", cents " + Codecs.LONG.schema();
    }
}
