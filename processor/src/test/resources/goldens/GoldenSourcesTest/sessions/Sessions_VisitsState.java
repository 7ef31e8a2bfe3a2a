package clicks;

import io.thalweg.runtime.state.Pane;
import javax.annotation.processing.Generated;

/**
 * State of one window of Visits.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Sessions_VisitsState extends Pane {
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
        store(new Sessions.Visits());
    }
}
