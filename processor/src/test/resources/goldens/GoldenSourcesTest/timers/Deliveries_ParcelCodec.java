package delivery;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Deliveries.Parcel}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Deliveries_ParcelCodec implements Codec<Deliveries.Parcel> {
    static final Deliveries_ParcelCodec INSTANCE = new Deliveries_ParcelCodec();

    @Override
    public void write(Deliveries.Parcel value, BinaryOutput out) {
        String shop = value.shop();
        out.writeByte(shop == null ? 1 : 0);
        if (shop != null) {
            out.writeString(shop);
        }
        out.writeLong(value.number());
        out.writeLong(value.sent());
        out.writeLong(value.promised());
        out.writeBoolean(value.delivered());
    }

    @Override
    public Deliveries.Parcel read(BinaryInput in) {
        int nulls = in.readByte();
        String shop = (nulls & 1) != 0 ? null : in.readString();
        long number = in.readLong();
        long sent = in.readLong();
        long promised = in.readLong();
        boolean delivered = in.readBoolean();
        try {
            return new Deliveries.Parcel(shop, number, sent, promised, delivered);
        } catch (RuntimeException e) {
            throw in.refused("Parcel", e);
        }
    }

    @Override
    public Deliveries.Parcel copy(Deliveries.Parcel value) {
        return value;
    }

    @Override
    public String schema() {
        return "Parcel(shop String, number long, sent long, promised long, delivered boolean)";
    }
}
