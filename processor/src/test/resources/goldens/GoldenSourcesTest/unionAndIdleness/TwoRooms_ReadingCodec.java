package sensors;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link TwoRooms.Reading}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class TwoRooms_ReadingCodec implements Codec<TwoRooms.Reading> {
    static final TwoRooms_ReadingCodec INSTANCE = new TwoRooms_ReadingCodec();

    @Override
    public void write(TwoRooms.Reading value, BinaryOutput out) {
        out.writeLong(value.millis());
        out.writeInt(value.sensor());
        out.writeFloat(value.celsius());
    }

    @Override
    public TwoRooms.Reading read(BinaryInput in) {
        long millis = in.readLong();
        int sensor = in.readInt();
        float celsius = in.readFloat();
        try {
            return new TwoRooms.Reading(millis, sensor, celsius);
        } catch (RuntimeException e) {
            throw in.refused("Reading", e);
        }
    }

    @Override
    public TwoRooms.Reading copy(TwoRooms.Reading value) {
        return value;
    }

    @Override
    public String schema() {
        return "Reading(millis long, sensor int, celsius float)";
    }
}
