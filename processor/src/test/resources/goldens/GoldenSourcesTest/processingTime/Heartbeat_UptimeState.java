package heartbeat;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.snapshot.SavedContents;
import io.thalweg.runtime.state.Pane;
import javax.annotation.processing.Generated;

/**
 * State of one window of Uptime.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Heartbeat_UptimeState extends Pane implements SavedContents {
    private static final Heartbeat.Uptime INITIAL = new Heartbeat.Uptime();
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
        store(INITIAL);
    }

    @Override
    public void write(BinaryOutput out) {
        Codecs.INT.write(state_beats, out);
    }

    @Override
    public void read(BinaryInput in) {
        state_beats = Codecs.INT.read(in);
    }

    @Override
    public String schema() {
        return "state, beats " + Codecs.INT.schema();
    }
}
