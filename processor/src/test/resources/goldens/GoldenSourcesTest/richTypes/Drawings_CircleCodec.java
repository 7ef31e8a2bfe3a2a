package shapes;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Drawings.Circle}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Drawings_CircleCodec implements Codec<Drawings.Circle> {
    static final Drawings_CircleCodec INSTANCE = new Drawings_CircleCodec();

    @Override
    public void write(Drawings.Circle value, BinaryOutput out) {
        Drawings.Point center = value.center();
        out.writeByte(center == null ? 1 : 0);
        if (center != null) {
            Drawings_PointCodec.INSTANCE.write(center, out);
        }
        out.writeDouble(value.radius());
    }

    @Override
    public Drawings.Circle read(BinaryInput in) {
        int nulls = in.readByte();
        Drawings.Point center = (nulls & 1) != 0 ? null : Drawings_PointCodec.INSTANCE.read(in);
        double radius = in.readDouble();
        try {
            return new Drawings.Circle(center, radius);
        } catch (RuntimeException e) {
            throw in.refused("Circle", e);
        }
    }

    @Override
    public Drawings.Circle copy(Drawings.Circle value) {
        return value;
    }

    @Override
    public String schema() {
        return "Circle(center Point, radius double); Point(x int, y int)";
    }
}
