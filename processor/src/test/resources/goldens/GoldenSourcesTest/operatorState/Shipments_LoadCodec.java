package shipments;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Shipments.Load}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Shipments_LoadCodec implements Codec<Shipments.Load> {
    static final Shipments_LoadCodec INSTANCE = new Shipments_LoadCodec();

    @Override
    public void write(Shipments.Load value, BinaryOutput out) {
        String cities = value.cities();
        out.writeByte(cities == null ? 1 : 0);
        if (cities != null) {
            out.writeString(cities);
        }
    }

    @Override
    public Shipments.Load read(BinaryInput in) {
        int nulls = in.readByte();
        String cities = (nulls & 1) != 0 ? null : in.readString();
        try {
            return new Shipments.Load(cities);
        } catch (RuntimeException e) {
            throw in.refused("Load", e);
        }
    }

    @Override
    public Shipments.Load copy(Shipments.Load value) {
        return value;
    }

    @Override
    public String schema() {
        return "Load(cities String)";
    }
}
