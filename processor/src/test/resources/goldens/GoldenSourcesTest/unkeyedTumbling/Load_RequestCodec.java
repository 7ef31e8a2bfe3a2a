package load;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Load.Request}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Load_RequestCodec implements Codec<Load.Request> {
    static final Load_RequestCodec INSTANCE = new Load_RequestCodec();

    @Override
    public void write(Load.Request value, BinaryOutput out) {
        String host = value.host();
        out.writeByte(host == null ? 1 : 0);
        out.writeLong(value.millis());
        if (host != null) {
            out.writeString(host);
        }
        out.writeDouble(value.seconds());
    }

    @Override
    public Load.Request read(BinaryInput in) {
        int nulls = in.readByte();
        long millis = in.readLong();
        String host = (nulls & 1) != 0 ? null : in.readString();
        double seconds = in.readDouble();
        try {
            return new Load.Request(millis, host, seconds);
        } catch (RuntimeException e) {
            throw in.refused("Request", e);
        }
    }

    @Override
    public Load.Request copy(Load.Request value) {
        return value;
    }

    @Override
    public String schema() {
        return "Request(millis long, host String, seconds double)";
    }
}
