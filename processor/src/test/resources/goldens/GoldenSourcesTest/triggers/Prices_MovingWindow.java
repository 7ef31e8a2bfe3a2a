package quotes;

import io.thalweg.runtime.window.triggered.TimestampedRecords;
import io.thalweg.runtime.window.triggered.TriggeredWindow;
import javax.annotation.processing.Generated;

/**
 * One window of Moving, for one key.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Prices_MovingWindow extends TriggeredWindow {
    private TimestampedRecords<Prices.Trade> records;

    Prices_MovingWindow() {
        renew();
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
    }
}
