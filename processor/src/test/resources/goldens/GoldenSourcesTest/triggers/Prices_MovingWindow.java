package quotes;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.snapshot.SavedContents;
import io.thalweg.runtime.window.triggered.TimestampedRecords;
import io.thalweg.runtime.window.triggered.TriggeredWindow;
import javax.annotation.processing.Generated;

/**
 * One window of Moving, for one key.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Prices_MovingWindow extends TriggeredWindow implements SavedContents {
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

    @Override
    public void write(BinaryOutput out) {
        records.write(Prices_TradeCodec.INSTANCE, out);
    }

    @Override
    public void read(BinaryInput in) {
        records.read(Prices_TradeCodec.INSTANCE, in);
    }

    @Override
    public String schema() {
        return "state, records " + Prices_TradeCodec.INSTANCE.schema();
    }
}
