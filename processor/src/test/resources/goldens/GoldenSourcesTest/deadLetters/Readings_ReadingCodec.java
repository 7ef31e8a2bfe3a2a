package readings;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Readings.Reading}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Readings_ReadingCodec implements Codec<Readings.Reading> {
    static final Readings_ReadingCodec INSTANCE = new Readings_ReadingCodec();

    @Override
    public void write(Readings.Reading value, BinaryOutput out) {
        String sensor = value.sensor();
        out.writeByte(sensor == null ? 1 : 0);
        if (sensor != null) {
            out.writeString(sensor);
        }
        out.writeLong(value.value());
    }

    @Override
    public Readings.Reading read(BinaryInput in) {
        int nulls = in.readByte();
        String sensor = (nulls & 1) != 0 ? null : in.readString();
        long value_ = in.readLong();
        try {
            return new Readings.Reading(sensor, value_);
        } catch (RuntimeException e) {
            throw in.refused("Reading", e);
        }
    }

    @Override
    public Readings.Reading copy(Readings.Reading value) {
        return value;
    }

    @Override
    public String schema() {
        return "Reading(sensor String, value long)";
    }
}
