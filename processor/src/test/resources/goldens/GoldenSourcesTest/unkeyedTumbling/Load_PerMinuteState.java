package load;

import io.thalweg.runtime.state.Pane;
import javax.annotation.processing.Generated;

/**
 * State of one window of PerMinute.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Load_PerMinuteState extends Pane {
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
        store(new Load.PerMinute());
    }
}
