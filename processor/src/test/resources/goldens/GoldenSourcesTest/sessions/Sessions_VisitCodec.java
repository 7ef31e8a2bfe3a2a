package clicks;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import java.time.Instant;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Sessions.Visit}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Sessions_VisitCodec implements Codec<Sessions.Visit> {
    static final Sessions_VisitCodec INSTANCE = new Sessions_VisitCodec();

    private static final Sessions.Device[] DEVICE_VALUES = Sessions.Device.values();

    @Override
    public void write(Sessions.Visit value, BinaryOutput out) {
        Sessions.Device device = value.device();
        Instant start = value.start();
        Instant end = value.end();
        out.writeByte((device == null ? 1 : 0)
                | (start == null ? 2 : 0)
                | (end == null ? 4 : 0));
        out.writeLong(value.user());
        if (device != null) {
            out.writeEnum(device);
        }
        if (start != null) {
            out.writeInstant(start);
        }
        if (end != null) {
            out.writeInstant(end);
        }
        out.writeInt(value.clicks());
        out.writeLong(value.cents());
    }

    @Override
    public Sessions.Visit read(BinaryInput in) {
        int nulls = in.readByte();
        long user = in.readLong();
        Sessions.Device device = (nulls & 1) != 0 ? null : in.readEnum(DEVICE_VALUES);
        Instant start = (nulls & 2) != 0 ? null : in.readInstant();
        Instant end = (nulls & 4) != 0 ? null : in.readInstant();
        int clicks_ = in.readInt();
        long cents = in.readLong();
        try {
            return new Sessions.Visit(user, device, start, end, clicks_, cents);
        } catch (RuntimeException e) {
            throw in.refused("Visit", e);
        }
    }

    @Override
    public Sessions.Visit copy(Sessions.Visit value) {
        return value;
    }

    @Override
    public String schema() {
        return "Visit(user long, device Device, start Instant, end Instant, clicks int, cents long); Device[PHONE, DESKTOP]";
    }
}
