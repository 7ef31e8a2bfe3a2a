package prices;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import java.time.Instant;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Prices.TimeRange}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Prices_TimeRangeCodec implements Codec<Prices.TimeRange> {
    static final Prices_TimeRangeCodec INSTANCE = new Prices_TimeRangeCodec();

    @Override
    public void write(Prices.TimeRange value, BinaryOutput out) {
        Instant from = value.from();
        Instant to = value.to();
        out.writeByte((from == null ? 1 : 0)
                | (to == null ? 2 : 0));
        if (from != null) {
            out.writeInstant(from);
        }
        if (to != null) {
            out.writeInstant(to);
        }
    }

    @Override
    public Prices.TimeRange read(BinaryInput in) {
        int nulls = in.readByte();
        Instant from = (nulls & 1) != 0 ? null : in.readInstant();
        Instant to = (nulls & 2) != 0 ? null : in.readInstant();
        try {
            return new Prices.TimeRange(from, to);
        } catch (RuntimeException e) {
            throw in.refused("TimeRange", e);
        }
    }

    @Override
    public Prices.TimeRange copy(Prices.TimeRange value) {
        return value;
    }

    @Override
    public String schema() {
        return "TimeRange(from Instant, to Instant)";
    }
}
