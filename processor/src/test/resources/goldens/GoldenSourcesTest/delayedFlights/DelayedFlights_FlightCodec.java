package flights;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import java.time.Instant;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link DelayedFlights.Flight}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class DelayedFlights_FlightCodec implements Codec<DelayedFlights.Flight> {
    static final DelayedFlights_FlightCodec INSTANCE = new DelayedFlights_FlightCodec();

    @Override
    public void write(DelayedFlights.Flight value, BinaryOutput out) {
        Instant scheduled = value.scheduled();
        String origin = value.origin();
        String destination = value.destination();
        out.writeByte((scheduled == null ? 1 : 0)
                | (origin == null ? 2 : 0)
                | (destination == null ? 4 : 0));
        if (scheduled != null) {
            out.writeInstant(scheduled);
        }
        if (origin != null) {
            out.writeString(origin);
        }
        if (destination != null) {
            out.writeString(destination);
        }
        out.writeInt(value.delayMinutes());
    }

    @Override
    public DelayedFlights.Flight read(BinaryInput in) {
        int nulls = in.readByte();
        Instant scheduled = (nulls & 1) != 0 ? null : in.readInstant();
        String origin = (nulls & 2) != 0 ? null : in.readString();
        String destination = (nulls & 4) != 0 ? null : in.readString();
        int delayMinutes = in.readInt();
        try {
            return new DelayedFlights.Flight(scheduled, origin, destination, delayMinutes);
        } catch (RuntimeException e) {
            throw in.refused("Flight", e);
        }
    }

    @Override
    public DelayedFlights.Flight copy(DelayedFlights.Flight value) {
        return value;
    }

    @Override
    public String schema() {
        return "Flight(scheduled Instant, origin String, destination String, delayMinutes int)";
    }
}
