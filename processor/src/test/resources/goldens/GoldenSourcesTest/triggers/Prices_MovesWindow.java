package quotes;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.snapshot.SavedContents;
import io.thalweg.runtime.window.triggered.TriggeredWindow;
import javax.annotation.processing.Generated;

/**
 * One window of Moves, for one key.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Prices_MovesWindow extends TriggeredWindow implements SavedContents {
    private double state_high;
    private boolean trigger_any;
    private double trigger_last;

    Prices_MovesWindow() {
        renew();
    }

    void load(Prices.Moves object) {
        object.high = state_high;
    }

    void store(Prices.Moves object) {
        state_high = object.high;
    }

    void loadTrigger(Prices.Moved object) {
        object.any = trigger_any;
        object.last = trigger_last;
    }

    void storeTrigger(Prices.Moved object) {
        trigger_any = object.any;
        trigger_last = object.last;
    }

    @Override
    protected void purge() {
        store(new Prices.Moves());
    }

    @Override
    protected void renew() {
        purge();
        storeTrigger(new Prices.Moved());
    }

    @Override
    public void write(BinaryOutput out) {
        Codecs.DOUBLE.write(state_high, out);
        Codecs.BOOLEAN.write(trigger_any, out);
        Codecs.DOUBLE.write(trigger_last, out);
    }

    @Override
    public void read(BinaryInput in) {
        state_high = Codecs.DOUBLE.read(in);
        trigger_any = Codecs.BOOLEAN.read(in);
        trigger_last = Codecs.DOUBLE.read(in);
    }

    @Override
    public String schema() {
        return "state, high " + Codecs.DOUBLE.schema() + ", any " + Codecs.BOOLEAN.schema() + ", last " + Codecs.DOUBLE.schema();
    }
}
