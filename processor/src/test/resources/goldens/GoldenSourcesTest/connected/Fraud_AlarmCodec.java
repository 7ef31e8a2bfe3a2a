package fraud;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Fraud.Alarm}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Fraud_AlarmCodec implements Codec<Fraud.Alarm> {
    static final Fraud_AlarmCodec INSTANCE = new Fraud_AlarmCodec();

    @Override
    public void write(Fraud.Alarm value, BinaryOutput out) {
        UUID account = value.account();
        String reason = value.reason();
        out.writeByte((account == null ? 1 : 0)
                | (reason == null ? 2 : 0));
        if (account != null) {
            out.writeUuid(account);
        }
        if (reason != null) {
            out.writeString(reason);
        }
    }

    @Override
    public Fraud.Alarm read(BinaryInput in) {
        int nulls = in.readByte();
        UUID account = (nulls & 1) != 0 ? null : in.readUuid();
        String reason = (nulls & 2) != 0 ? null : in.readString();
        try {
            return new Fraud.Alarm(account, reason);
        } catch (RuntimeException e) {
            throw in.refused("Alarm", e);
        }
    }

    @Override
    public Fraud.Alarm copy(Fraud.Alarm value) {
        return value;
    }

    @Override
    public String schema() {
        return "Alarm(account UUID, reason String)";
    }
}
