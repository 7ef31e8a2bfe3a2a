package heartbeat;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Heartbeat.Beat}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Heartbeat_BeatCodec implements Codec<Heartbeat.Beat> {
    static final Heartbeat_BeatCodec INSTANCE = new Heartbeat_BeatCodec();

    @Override
    public void write(Heartbeat.Beat value, BinaryOutput out) {
        out.writeInt(value.machine());
    }

    @Override
    public Heartbeat.Beat read(BinaryInput in) {
        int machine = in.readInt();
        try {
            return new Heartbeat.Beat(machine);
        } catch (RuntimeException e) {
            throw in.refused("Beat", e);
        }
    }

    @Override
    public Heartbeat.Beat copy(Heartbeat.Beat value) {
        return value;
    }

    @Override
    public String schema() {
        return "Beat(machine int)";
    }
}
