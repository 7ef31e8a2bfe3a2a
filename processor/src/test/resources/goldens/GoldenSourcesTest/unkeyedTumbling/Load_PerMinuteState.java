package load;

import io.thalweg.runtime.state.Pane;

/**
 * State of one window of PerMinute.
 */
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
