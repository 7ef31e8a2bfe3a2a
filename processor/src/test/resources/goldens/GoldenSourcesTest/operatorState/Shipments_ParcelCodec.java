package shipments;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Shipments.Parcel}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Shipments_ParcelCodec implements Codec<Shipments.Parcel> {
    static final Shipments_ParcelCodec INSTANCE = new Shipments_ParcelCodec();

    @Override
    public void write(Shipments.Parcel value, BinaryOutput out) {
        String city = value.city();
        out.writeByte(city == null ? 1 : 0);
        out.writeInt(value.partition());
        out.writeLong(value.offset());
        if (city != null) {
            out.writeString(city);
        }
    }

    @Override
    public Shipments.Parcel read(BinaryInput in) {
        int nulls = in.readByte();
        int partition = in.readInt();
        long offset = in.readLong();
        String city = (nulls & 1) != 0 ? null : in.readString();
        try {
            return new Shipments.Parcel(partition, offset, city);
        } catch (RuntimeException e) {
            throw in.refused("Parcel", e);
        }
    }

    @Override
    public Shipments.Parcel copy(Shipments.Parcel value) {
        return value;
    }

    @Override
    public String schema() {
        return "Parcel(partition int, offset long, city String)";
    }
}
