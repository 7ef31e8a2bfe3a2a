package fraud;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Fraud.Payment}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Fraud_PaymentCodec implements Codec<Fraud.Payment> {
    static final Fraud_PaymentCodec INSTANCE = new Fraud_PaymentCodec();

    @Override
    public void write(Fraud.Payment value, BinaryOutput out) {
        UUID account = value.account();
        out.writeByte(account == null ? 1 : 0);
        if (account != null) {
            out.writeUuid(account);
        }
        out.writeLong(value.cents());
        out.writeBoolean(value.abroad());
    }

    @Override
    public Fraud.Payment read(BinaryInput in) {
        int nulls = in.readByte();
        UUID account = (nulls & 1) != 0 ? null : in.readUuid();
        long cents = in.readLong();
        boolean abroad = in.readBoolean();
        try {
            return new Fraud.Payment(account, cents, abroad);
        } catch (RuntimeException e) {
            throw in.refused("Payment", e);
        }
    }

    @Override
    public Fraud.Payment copy(Fraud.Payment value) {
        return value;
    }

    @Override
    public String schema() {
        return "Payment(account UUID, cents long, abroad boolean)";
    }
}
