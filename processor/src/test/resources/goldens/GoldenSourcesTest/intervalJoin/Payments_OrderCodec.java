package shop;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import java.time.Instant;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Payments.Order}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Payments_OrderCodec implements Codec<Payments.Order> {
    static final Payments_OrderCodec INSTANCE = new Payments_OrderCodec();

    @Override
    public void write(Payments.Order value, BinaryOutput out) {
        Instant ordered = value.ordered();
        out.writeByte(ordered == null ? 1 : 0);
        if (ordered != null) {
            out.writeInstant(ordered);
        }
        out.writeLong(value.id());
        out.writeLong(value.cents());
    }

    @Override
    public Payments.Order read(BinaryInput in) {
        int nulls = in.readByte();
        Instant ordered = (nulls & 1) != 0 ? null : in.readInstant();
        long id = in.readLong();
        long cents = in.readLong();
        try {
            return new Payments.Order(ordered, id, cents);
        } catch (RuntimeException e) {
            throw in.refused("Order", e);
        }
    }

    @Override
    public Payments.Order copy(Payments.Order value) {
        return value;
    }

    @Override
    public String schema() {
        return "Order(ordered Instant, id long, cents long)";
    }
}
