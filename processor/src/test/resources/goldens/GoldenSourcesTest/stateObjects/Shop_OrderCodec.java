package shop;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Shop.Order}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Shop_OrderCodec implements Codec<Shop.Order> {
    static final Shop_OrderCodec INSTANCE = new Shop_OrderCodec();

    @Override
    public void write(Shop.Order value, BinaryOutput out) {
        String customer = value.customer();
        String product = value.product();
        out.writeByte((customer == null ? 1 : 0)
                | (product == null ? 2 : 0));
        if (customer != null) {
            out.writeString(customer);
        }
        if (product != null) {
            out.writeString(product);
        }
        out.writeLong(value.cents());
        out.writeBoolean(value.paid());
    }

    @Override
    public Shop.Order read(BinaryInput in) {
        int nulls = in.readByte();
        String customer = (nulls & 1) != 0 ? null : in.readString();
        String product = (nulls & 2) != 0 ? null : in.readString();
        long cents = in.readLong();
        boolean paid = in.readBoolean();
        try {
            return new Shop.Order(customer, product, cents, paid);
        } catch (RuntimeException e) {
            throw in.refused("Order", e);
        }
    }

    @Override
    public Shop.Order copy(Shop.Order value) {
        return value;
    }

    @Override
    public String schema() {
        return "Order(customer String, product String, cents long, paid boolean)";
    }
}
