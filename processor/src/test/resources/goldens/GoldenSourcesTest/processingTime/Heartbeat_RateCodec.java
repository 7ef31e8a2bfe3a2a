package heartbeat;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Heartbeat.Rate}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Heartbeat_RateCodec implements Codec<Heartbeat.Rate> {
    static final Heartbeat_RateCodec INSTANCE = new Heartbeat_RateCodec();

    @Override
    public void write(Heartbeat.Rate value, BinaryOutput out) {
        out.writeInt(value.machine());
        out.writeLong(value.start());
        out.writeInt(value.beats());
    }

    @Override
    public Heartbeat.Rate read(BinaryInput in) {
        int machine = in.readInt();
        long start = in.readLong();
        int beats = in.readInt();
        try {
            return new Heartbeat.Rate(machine, start, beats);
        } catch (RuntimeException e) {
            throw in.refused("Rate", e);
        }
    }

    @Override
    public Heartbeat.Rate copy(Heartbeat.Rate value) {
        return value;
    }

    @Override
    public String schema() {
        return "Rate(machine int, start long, beats int)";
    }
}
