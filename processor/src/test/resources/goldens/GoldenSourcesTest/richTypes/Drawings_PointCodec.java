package shapes;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Drawings.Point}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Drawings_PointCodec implements Codec<Drawings.Point> {
    static final Drawings_PointCodec INSTANCE = new Drawings_PointCodec();

    @Override
    public void write(Drawings.Point value, BinaryOutput out) {
        out.writeInt(value.x());
        out.writeInt(value.y());
    }

    @Override
    public Drawings.Point read(BinaryInput in) {
        int x = in.readInt();
        int y = in.readInt();
        try {
            return new Drawings.Point(x, y);
        } catch (RuntimeException e) {
            throw in.refused("Point", e);
        }
    }

    @Override
    public Drawings.Point copy(Drawings.Point value) {
        return value;
    }

    @Override
    public String schema() {
        return "Point(x int, y int)";
    }
}
