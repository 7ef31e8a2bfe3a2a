package quotes;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.snapshot.SavedContents;
import io.thalweg.runtime.window.triggered.TimestampedRecords;
import io.thalweg.runtime.window.triggered.TriggeredWindow;
import javax.annotation.processing.Generated;

/**
 * One window of Early, for one key.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Prices_EarlyWindow extends TriggeredWindow implements SavedContents {
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

    @Override
    public void write(BinaryOutput out) {
        Codecs.LONG.write(state_firings, out);
        records.write(Prices_TradeCodec.INSTANCE, out);
    }

    @Override
    public void read(BinaryInput in) {
        state_firings = Codecs.LONG.read(in);
        records.read(Prices_TradeCodec.INSTANCE, in);
    }

    @Override
    public String schema() {
        return "state, firings " + Codecs.LONG.schema() + ", records " + Prices_TradeCodec.INSTANCE.schema();
    }
}
