package ticks;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import io.thalweg.api.CodecException;
import io.thalweg.runtime.codec.Codecs;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Ticks.Tick}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Ticks_TickCodec implements Codec<Ticks.Tick> {
    static final Ticks_TickCodec INSTANCE = new Ticks_TickCodec();

    @Override
    public void write(Ticks.Tick value, BinaryOutput out) {
        Codecs.requireClass(value, Ticks.Tick.class);
        out.writeLong(value.millis);
        out.writeLong(value.instrument);
        out.writeDouble(value.price);
        out.writeInt(value.getSize());
    }

    @Override
    public Ticks.Tick read(BinaryInput in) {
        return read(in, null);
    }

    @Override
    public Ticks.Tick read(BinaryInput in, Ticks.Tick reuse) {
        Ticks.Tick value = reuse == null ? new Ticks.Tick() : reuse;
        readParts(value, in);
        return value;
    }

    @Override
    public Ticks.Tick copy(Ticks.Tick value) {
        Codecs.requireClass(value, Ticks.Tick.class);
        Ticks.Tick copy = new Ticks.Tick();
        copyParts(value, copy);
        return copy;
    }

    @Override
    public String schema() {
        return "Tick(millis long, instrument long, price double, size int)";
    }

    private static void readParts(Ticks.Tick value, BinaryInput in) {
        try {
            value.millis = in.readLong();
            value.instrument = in.readLong();
            value.price = in.readDouble();
            value.setSize(in.readInt());
        } catch (CodecException e) {
            throw e;
        } catch (RuntimeException e) {
            throw in.refused("Tick", e);
        }
    }

    private static void copyParts(Ticks.Tick value, Ticks.Tick copy) {
        copy.millis = value.millis;
        copy.instrument = value.instrument;
        copy.price = value.price;
        copy.setSize(value.getSize());
    }
}
