package orders;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Orders.Order}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Orders_OrderCodec implements Codec<Orders.Order> {
    static final Orders_OrderCodec INSTANCE = new Orders_OrderCodec();

    @Override
    public void write(Orders.Order value, BinaryOutput out) {
        String customer = value.customer();
        out.writeByte(customer == null ? 1 : 0);
        out.writeLong(value.id());
        if (customer != null) {
            out.writeString(customer);
        }
        out.writeLong(value.cents());
    }

    @Override
    public Orders.Order read(BinaryInput in) {
        int nulls = in.readByte();
        long id = in.readLong();
        String customer = (nulls & 1) != 0 ? null : in.readString();
        long cents = in.readLong();
        try {
            return new Orders.Order(id, customer, cents);
        } catch (RuntimeException e) {
            throw in.refused("Order", e);
        }
    }

    @Override
    public Orders.Order copy(Orders.Order value) {
        return value;
    }

    @Override
    public String schema() {
        return "Order(id long, customer String, cents long)";
    }
}
