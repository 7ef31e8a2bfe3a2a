package quotes;

import io.thalweg.runtime.window.triggered.TriggeredWindow;
import javax.annotation.processing.Generated;

/**
 * One window of Moves, for one key.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Prices_MovesWindow extends TriggeredWindow {
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
}
