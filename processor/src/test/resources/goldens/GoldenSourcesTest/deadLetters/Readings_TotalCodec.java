package readings;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Readings.Total}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Readings_TotalCodec implements Codec<Readings.Total> {
    static final Readings_TotalCodec INSTANCE = new Readings_TotalCodec();

    @Override
    public void write(Readings.Total value, BinaryOutput out) {
        String sensor = value.sensor();
        out.writeByte(sensor == null ? 1 : 0);
        if (sensor != null) {
            out.writeString(sensor);
        }
        out.writeLong(value.sum());
    }

    @Override
    public Readings.Total read(BinaryInput in) {
        int nulls = in.readByte();
        String sensor = (nulls & 1) != 0 ? null : in.readString();
        long sum = in.readLong();
        try {
            return new Readings.Total(sensor, sum);
        } catch (RuntimeException e) {
            throw in.refused("Total", e);
        }
    }

    @Override
    public Readings.Total copy(Readings.Total value) {
        return value;
    }

    @Override
    public String schema() {
        return "Total(sensor String, sum long)";
    }
}
