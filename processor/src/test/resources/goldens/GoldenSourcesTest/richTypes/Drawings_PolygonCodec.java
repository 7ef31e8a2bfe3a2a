package shapes;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Drawings.Polygon}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Drawings_PolygonCodec implements Codec<Drawings.Polygon> {
    static final Drawings_PolygonCodec INSTANCE = new Drawings_PolygonCodec();

    @Override
    public void write(Drawings.Polygon value, BinaryOutput out) {
        List<Drawings.Point> corners = value.corners();
        Optional<String> label = value.label();
        out.writeByte((corners == null ? 1 : 0)
                | (label == null ? 2 : 0));
        if (corners != null) {
            writeListOfPoint(corners, out);
        }
        if (label != null) {
            writeOptionalOfString(label, out);
        }
    }

    @Override
    public Drawings.Polygon read(BinaryInput in) {
        int nulls = in.readByte();
        List<Drawings.Point> corners = (nulls & 1) != 0 ? null : readListOfPoint(in);
        Optional<String> label = (nulls & 2) != 0 ? null : readOptionalOfString(in);
        try {
            return new Drawings.Polygon(corners, label);
        } catch (RuntimeException e) {
            throw in.refused("Polygon", e);
        }
    }

    @Override
    public Drawings.Polygon copy(Drawings.Polygon value) {
        return value;
    }

    @Override
    public String schema() {
        return "Polygon(corners List<Point>, label Optional<String>); Point(x int, y int)";
    }

    private static void writeListOfPoint(List<Drawings.Point> values, BinaryOutput out) {
        boolean nulls = out.beginElements(values);
        for (Drawings.Point element : values) {
            if (out.writePresence(element, nulls)) {
                Drawings_PointCodec.INSTANCE.write(element, out);
            }
        }
    }

    private static void writeOptionalOfString(Optional<String> values, BinaryOutput out) {
        out.writeBoolean(values.isPresent());
        if (values.isPresent()) {
            out.writeString(values.get());
        }
    }

    private static List<Drawings.Point> readListOfPoint(BinaryInput in) {
        int count = in.beginElements();
        boolean nulls = in.hasNulls();
        List<Drawings.Point> values = new ArrayList<>(BinaryInput.listCapacity(count));
        for (int i = 0; i < count; i++) {
            values.add(in.readPresence(nulls) ? Drawings_PointCodec.INSTANCE.read(in) : null);
        }
        return values;
    }

    private static Optional<String> readOptionalOfString(BinaryInput in) {
        return in.readBoolean() ? Optional.of(in.readString()) : Optional.empty();
    }
}
