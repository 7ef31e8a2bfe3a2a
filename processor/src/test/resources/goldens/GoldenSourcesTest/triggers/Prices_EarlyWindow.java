package quotes;

import io.thalweg.runtime.window.triggered.TimestampedRecords;
import io.thalweg.runtime.window.triggered.TriggeredWindow;
import javax.annotation.processing.Generated;

/**
 * One window of Early, for one key.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Prices_EarlyWindow extends TriggeredWindow {
    private long state_firings;
    private TimestampedRecords<Prices.Trade> records;

    Prices_EarlyWindow() {
        renew();
    }

    void load(Prices.Early object) {
        object.firings = state_firings;
    }

    void store(Prices.Early object) {
        state_firings = object.firings;
    }

    /**
     * All records of the window, in order of arrival.
     */
    TimestampedRecords<Prices.Trade> records() {
        return records;
    }

    @Override
    protected void purge() {
        records = new TimestampedRecords<>();
    }

    @Override
    protected void renew() {
        purge();
        store(new Prices.Early());
    }

    @Override
    protected boolean keepsState() {
        return true;
    }
}
