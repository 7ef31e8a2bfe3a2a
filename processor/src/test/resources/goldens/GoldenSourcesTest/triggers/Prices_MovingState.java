package quotes;

import io.thalweg.runtime.state.Pane;
import javax.annotation.processing.Generated;

/**
 * State of one window of Moving.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Prices_MovingState extends Pane {
    private static final Prices.Moving INITIAL = new Prices.Moving();
    private double state_sum;
    private int state_trades;

    Prices_MovingState() {
        clear();
    }

    void load(Prices.Moving step) {
        step.sum = state_sum;
        step.trades = state_trades;
    }

    void store(Prices.Moving step) {
        state_sum = step.sum;
        state_trades = step.trades;
    }

    @Override
    public void clear() {
        store(INITIAL);
    }
}
