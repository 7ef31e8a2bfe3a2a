package shop;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Payments.Paid}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Payments_PaidCodec implements Codec<Payments.Paid> {
    static final Payments_PaidCodec INSTANCE = new Payments_PaidCodec();

    @Override
    public void write(Payments.Paid value, BinaryOutput out) {
        out.writeLong(value.orderId());
        out.writeBoolean(value.enough());
    }

    @Override
    public Payments.Paid read(BinaryInput in) {
        long orderId = in.readLong();
        boolean enough = in.readBoolean();
        try {
            return new Payments.Paid(orderId, enough);
        } catch (RuntimeException e) {
            throw in.refused("Paid", e);
        }
    }

    @Override
    public Payments.Paid copy(Payments.Paid value) {
        return value;
    }

    @Override
    public String schema() {
        return "Paid(orderId long, enough boolean)";
    }
}
