package shapes;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import io.thalweg.runtime.codec.Codecs;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Drawings.Shape}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Drawings_ShapeCodec implements Codec<Drawings.Shape> {
    static final Drawings_ShapeCodec INSTANCE = new Drawings_ShapeCodec();

    @Override
    public void write(Drawings.Shape value, BinaryOutput out) {
        if (value instanceof Drawings.Circle) {
            out.writeVarInt(0);
            Drawings_CircleCodec.INSTANCE.write((Drawings.Circle) value, out);
        } else if (value instanceof Drawings.Polygon) {
            out.writeVarInt(1);
            Drawings_PolygonCodec.INSTANCE.write((Drawings.Polygon) value, out);
        } else if (value instanceof Drawings.Group) {
            out.writeVarInt(2);
            Drawings_GroupCodec.INSTANCE.write((Drawings.Group) value, out);
        } else {
            throw Codecs.notAVariant(value, Drawings.Shape.class);
        }
    }

    @Override
    public Drawings.Shape read(BinaryInput in) {
        switch (in.readIndex(3, "variants of Shape")) {
            case 0:
                return Drawings_CircleCodec.INSTANCE.read(in);
            case 1:
                return Drawings_PolygonCodec.INSTANCE.read(in);
            case 2:
                return Drawings_GroupCodec.INSTANCE.read(in);
            default:
                throw new AssertionError();
        }
    }

    @Override
    public Drawings.Shape copy(Drawings.Shape value) {
        return value;
    }

    @Override
    public String schema() {
        return "Shape = Circle | Polygon | Group; Circle(center Point, radius double); Polygon(corners List<Point>, label Optional<String>); Group(members Set<Circle>, layers Map<String, List<Polygon>>); Point(x int, y int)";
    }
}
