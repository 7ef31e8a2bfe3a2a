package clicks;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Sessions.User}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Sessions_UserCodec implements Codec<Sessions.User> {
    static final Sessions_UserCodec INSTANCE = new Sessions_UserCodec();

    @Override
    public void write(Sessions.User value, BinaryOutput out) {
        String country = value.country();
        out.writeByte(country == null ? 1 : 0);
        out.writeLong(value.id());
        if (country != null) {
            out.writeString(country);
        }
    }

    @Override
    public Sessions.User read(BinaryInput in) {
        int nulls = in.readByte();
        long id = in.readLong();
        String country = (nulls & 1) != 0 ? null : in.readString();
        try {
            return new Sessions.User(id, country);
        } catch (RuntimeException e) {
            throw in.refused("User", e);
        }
    }

    @Override
    public Sessions.User copy(Sessions.User value) {
        return value;
    }

    @Override
    public String schema() {
        return "User(id long, country String)";
    }
}
