package orders;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Orders.Total}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Orders_TotalCodec implements Codec<Orders.Total> {
    static final Orders_TotalCodec INSTANCE = new Orders_TotalCodec();

    @Override
    public void write(Orders.Total value, BinaryOutput out) {
        String customer = value.customer();
        out.writeByte(customer == null ? 1 : 0);
        if (customer != null) {
            out.writeString(customer);
        }
        out.writeLong(value.cents());
    }

    @Override
    public Orders.Total read(BinaryInput in) {
        int nulls = in.readByte();
        String customer = (nulls & 1) != 0 ? null : in.readString();
        long cents = in.readLong();
        try {
            return new Orders.Total(customer, cents);
        } catch (RuntimeException e) {
            throw in.refused("Total", e);
        }
    }

    @Override
    public Orders.Total copy(Orders.Total value) {
        return value;
    }

    @Override
    public String schema() {
        return "Total(customer String, cents long)";
    }
}
