package shipments;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Shipments.Offset}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Shipments_OffsetCodec implements Codec<Shipments.Offset> {
    static final Shipments_OffsetCodec INSTANCE = new Shipments_OffsetCodec();

    @Override
    public void write(Shipments.Offset value, BinaryOutput out) {
        out.writeInt(value.partition());
        out.writeLong(value.next());
    }

    @Override
    public Shipments.Offset read(BinaryInput in) {
        int partition = in.readInt();
        long next = in.readLong();
        try {
            return new Shipments.Offset(partition, next);
        } catch (RuntimeException e) {
            throw in.refused("Offset", e);
        }
    }

    @Override
    public Shipments.Offset copy(Shipments.Offset value) {
        return value;
    }

    @Override
    public String schema() {
        return "Offset(partition int, next long)";
    }
}
