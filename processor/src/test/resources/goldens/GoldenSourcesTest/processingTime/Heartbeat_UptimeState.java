package heartbeat;

import io.thalweg.runtime.state.Pane;
import javax.annotation.processing.Generated;

/**
 * State of one window of Uptime.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Heartbeat_UptimeState extends Pane {
    private int state_beats;

    Heartbeat_UptimeState() {
        clear();
    }

    void load(Heartbeat.Uptime step) {
        step.beats = state_beats;
    }

    void store(Heartbeat.Uptime step) {
        state_beats = step.beats;
    }

    @Override
    public void clear() {
        store(new Heartbeat.Uptime());
    }
}
