package fraud;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Fraud.Limit}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Fraud_LimitCodec implements Codec<Fraud.Limit> {
    static final Fraud_LimitCodec INSTANCE = new Fraud_LimitCodec();

    @Override
    public void write(Fraud.Limit value, BinaryOutput out) {
        UUID owner = value.owner();
        out.writeByte(owner == null ? 1 : 0);
        if (owner != null) {
            out.writeUuid(owner);
        }
        out.writeLong(value.cents());
    }

    @Override
    public Fraud.Limit read(BinaryInput in) {
        int nulls = in.readByte();
        UUID owner = (nulls & 1) != 0 ? null : in.readUuid();
        long cents = in.readLong();
        try {
            return new Fraud.Limit(owner, cents);
        } catch (RuntimeException e) {
            throw in.refused("Limit", e);
        }
    }

    @Override
    public Fraud.Limit copy(Fraud.Limit value) {
        return value;
    }

    @Override
    public String schema() {
        return "Limit(owner UUID, cents long)";
    }
}
