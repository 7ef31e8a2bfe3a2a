package delivery;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Deliveries.Delay}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Deliveries_DelayCodec implements Codec<Deliveries.Delay> {
    static final Deliveries_DelayCodec INSTANCE = new Deliveries_DelayCodec();

    @Override
    public void write(Deliveries.Delay value, BinaryOutput out) {
        String shop = value.shop();
        out.writeByte(shop == null ? 1 : 0);
        if (shop != null) {
            out.writeString(shop);
        }
        out.writeLong(value.number());
        out.writeLong(value.overdueMillis());
    }

    @Override
    public Deliveries.Delay read(BinaryInput in) {
        int nulls = in.readByte();
        String shop = (nulls & 1) != 0 ? null : in.readString();
        long number = in.readLong();
        long overdueMillis = in.readLong();
        try {
            return new Deliveries.Delay(shop, number, overdueMillis);
        } catch (RuntimeException e) {
            throw in.refused("Delay", e);
        }
    }

    @Override
    public Deliveries.Delay copy(Deliveries.Delay value) {
        return value;
    }

    @Override
    public String schema() {
        return "Delay(shop String, number long, overdueMillis long)";
    }
}
