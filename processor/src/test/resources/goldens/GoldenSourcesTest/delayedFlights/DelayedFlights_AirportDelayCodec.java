package flights;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import java.time.Instant;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link DelayedFlights.AirportDelay}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class DelayedFlights_AirportDelayCodec implements Codec<DelayedFlights.AirportDelay> {
    static final DelayedFlights_AirportDelayCodec INSTANCE = new DelayedFlights_AirportDelayCodec();

    @Override
    public void write(DelayedFlights.AirportDelay value, BinaryOutput out) {
        String airport = value.airport();
        Instant windowEnd = value.windowEnd();
        out.writeByte((airport == null ? 1 : 0)
                | (windowEnd == null ? 2 : 0));
        if (airport != null) {
            out.writeString(airport);
        }
        if (windowEnd != null) {
            out.writeInstant(windowEnd);
        }
        out.writeLong(value.flights());
        out.writeDouble(value.meanDelay());
    }

    @Override
    public DelayedFlights.AirportDelay read(BinaryInput in) {
        int nulls = in.readByte();
        String airport = (nulls & 1) != 0 ? null : in.readString();
        Instant windowEnd = (nulls & 2) != 0 ? null : in.readInstant();
        long flights_ = in.readLong();
        double meanDelay = in.readDouble();
        try {
            return new DelayedFlights.AirportDelay(airport, windowEnd, flights_, meanDelay);
        } catch (RuntimeException e) {
            throw in.refused("AirportDelay", e);
        }
    }

    @Override
    public DelayedFlights.AirportDelay copy(DelayedFlights.AirportDelay value) {
        return value;
    }

    @Override
    public String schema() {
        return "AirportDelay(airport String, windowEnd Instant, flights long, meanDelay double)";
    }
}
