package shop;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import io.thalweg.runtime.codec.Codecs;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Payments.Payment}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Payments_PaymentCodec implements Codec<Payments.Payment> {
    static final Payments_PaymentCodec INSTANCE = new Payments_PaymentCodec();

    @Override
    public void write(Payments.Payment value, BinaryOutput out) {
        Codecs.requireClass(value, Payments.Payment.class);
        Long orderId = value.orderId;
        out.writeByte(orderId == null ? 1 : 0);
        out.writeLong(value.time);
        if (orderId != null) {
            out.writeLong(orderId);
        }
        out.writeLong(value.cents);
    }

    @Override
    public Payments.Payment read(BinaryInput in) {
        return read(in, null);
    }

    @Override
    public Payments.Payment read(BinaryInput in, Payments.Payment reuse) {
        Payments.Payment value = reuse == null ? new Payments.Payment() : reuse;
        readParts(value, in);
        return value;
    }

    @Override
    public Payments.Payment copy(Payments.Payment value) {
        Codecs.requireClass(value, Payments.Payment.class);
        Payments.Payment copy = new Payments.Payment();
        copyParts(value, copy);
        return copy;
    }

    @Override
    public String schema() {
        return "Payment(time long, orderId Long, cents long)";
    }

    private static void readParts(Payments.Payment value, BinaryInput in) {
        int nulls = in.readByte();
        value.time = in.readLong();
        value.orderId = (nulls & 1) != 0 ? null : in.readLong();
        value.cents = in.readLong();
    }

    private static void copyParts(Payments.Payment value, Payments.Payment copy) {
        copy.time = value.time;
        copy.orderId = value.orderId;
        copy.cents = value.cents;
    }
}
