package clicks;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Sessions.Click}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Sessions_ClickCodec implements Codec<Sessions.Click> {
    static final Sessions_ClickCodec INSTANCE = new Sessions_ClickCodec();

    private static final Sessions.Device[] DEVICE_VALUES = Sessions.Device.values();

    @Override
    public void write(Sessions.Click value, BinaryOutput out) {
        Sessions.User user = value.user();
        Sessions.Device device = value.device();
        out.writeByte((user == null ? 1 : 0)
                | (device == null ? 2 : 0));
        out.writeLong(value.micros());
        if (user != null) {
            Sessions_UserCodec.INSTANCE.write(user, out);
        }
        if (device != null) {
            out.writeEnum(device);
        }
        out.writeInt(value.cents());
    }

    @Override
    public Sessions.Click read(BinaryInput in) {
        int nulls = in.readByte();
        long micros = in.readLong();
        Sessions.User user = (nulls & 1) != 0 ? null : Sessions_UserCodec.INSTANCE.read(in);
        Sessions.Device device = (nulls & 2) != 0 ? null : in.readEnum(DEVICE_VALUES);
        int cents = in.readInt();
        try {
            return new Sessions.Click(micros, user, device, cents);
        } catch (RuntimeException e) {
            throw in.refused("Click", e);
        }
    }

    @Override
    public Sessions.Click copy(Sessions.Click value) {
        return value;
    }

    @Override
    public String schema() {
        return "Click(micros long, user User, device Device, cents int); User(id long, country String); Device[PHONE, DESKTOP]";
    }
}
