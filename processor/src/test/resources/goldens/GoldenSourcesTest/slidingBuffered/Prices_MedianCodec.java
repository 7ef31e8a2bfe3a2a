package prices;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Prices.Median}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Prices_MedianCodec implements Codec<Prices.Median> {
    static final Prices_MedianCodec INSTANCE = new Prices_MedianCodec();

    @Override
    public void write(Prices.Median value, BinaryOutput out) {
        String symbol = value.symbol();
        Prices.TimeRange range = value.range();
        out.writeByte((symbol == null ? 1 : 0)
                | (range == null ? 2 : 0));
        if (symbol != null) {
            out.writeString(symbol);
        }
        if (range != null) {
            Prices_TimeRangeCodec.INSTANCE.write(range, out);
        }
        out.writeDouble(value.median());
        out.writeLong(value.volume());
    }

    @Override
    public Prices.Median read(BinaryInput in) {
        int nulls = in.readByte();
        String symbol = (nulls & 1) != 0 ? null : in.readString();
        Prices.TimeRange range = (nulls & 2) != 0 ? null : Prices_TimeRangeCodec.INSTANCE.read(in);
        double median = in.readDouble();
        long volume = in.readLong();
        try {
            return new Prices.Median(symbol, range, median, volume);
        } catch (RuntimeException e) {
            throw in.refused("Median", e);
        }
    }

    @Override
    public Prices.Median copy(Prices.Median value) {
        return value;
    }

    @Override
    public String schema() {
        return "Median(symbol String, range TimeRange, median double, volume long); TimeRange(from Instant, to Instant)";
    }
}
