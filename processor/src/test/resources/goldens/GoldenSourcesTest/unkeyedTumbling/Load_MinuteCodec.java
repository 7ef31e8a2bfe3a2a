package load;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import java.time.Instant;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Load.Minute}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Load_MinuteCodec implements Codec<Load.Minute> {
    static final Load_MinuteCodec INSTANCE = new Load_MinuteCodec();

    @Override
    public void write(Load.Minute value, BinaryOutput out) {
        Instant start = value.start();
        out.writeByte(start == null ? 1 : 0);
        if (start != null) {
            out.writeInstant(start);
        }
        out.writeLong(value.requests());
        out.writeDouble(value.slowest());
    }

    @Override
    public Load.Minute read(BinaryInput in) {
        int nulls = in.readByte();
        Instant start = (nulls & 1) != 0 ? null : in.readInstant();
        long requests = in.readLong();
        double slowest = in.readDouble();
        try {
            return new Load.Minute(start, requests, slowest);
        } catch (RuntimeException e) {
            throw in.refused("Minute", e);
        }
    }

    @Override
    public Load.Minute copy(Load.Minute value) {
        return value;
    }

    @Override
    public String schema() {
        return "Minute(start Instant, requests long, slowest double)";
    }
}
