package sensors;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link TwoRooms.Hottest}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class TwoRooms_HottestCodec implements Codec<TwoRooms.Hottest> {
    static final TwoRooms_HottestCodec INSTANCE = new TwoRooms_HottestCodec();

    @Override
    public void write(TwoRooms.Hottest value, BinaryOutput out) {
        out.writeInt(value.sensor());
        out.writeLong(value.end());
        out.writeFloat(value.celsius());
    }

    @Override
    public TwoRooms.Hottest read(BinaryInput in) {
        int sensor = in.readInt();
        long end = in.readLong();
        float celsius = in.readFloat();
        try {
            return new TwoRooms.Hottest(sensor, end, celsius);
        } catch (RuntimeException e) {
            throw in.refused("Hottest", e);
        }
    }

    @Override
    public TwoRooms.Hottest copy(TwoRooms.Hottest value) {
        return value;
    }

    @Override
    public String schema() {
        return "Hottest(sensor int, end long, celsius float)";
    }
}
