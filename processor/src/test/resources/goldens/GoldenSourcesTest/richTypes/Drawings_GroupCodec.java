package shapes;

import io.thalweg.api.BinaryInput;
import io.thalweg.api.BinaryOutput;
import io.thalweg.api.Codec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * Binary form of {@link Drawings.Group}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Drawings_GroupCodec implements Codec<Drawings.Group> {
    static final Drawings_GroupCodec INSTANCE = new Drawings_GroupCodec();

    @Override
    public void write(Drawings.Group value, BinaryOutput out) {
        Set<Drawings.Circle> members = value.members();
        Map<String, List<Drawings.Polygon>> layers = value.layers();
        out.writeByte((members == null ? 1 : 0)
                | (layers == null ? 2 : 0));
        if (members != null) {
            writeSetOfCircle(members, out);
        }
        if (layers != null) {
            writeMapOfStringAndListOfPolygon(layers, out);
        }
    }

    @Override
    public Drawings.Group read(BinaryInput in) {
        int nulls = in.readByte();
        Set<Drawings.Circle> members = (nulls & 1) != 0 ? null : readSetOfCircle(in);
        Map<String, List<Drawings.Polygon>> layers = (nulls & 2) != 0 ? null : readMapOfStringAndListOfPolygon(in);
        try {
            return new Drawings.Group(members, layers);
        } catch (RuntimeException e) {
            throw in.refused("Group", e);
        }
    }

    @Override
    public Drawings.Group copy(Drawings.Group value) {
        return value;
    }

    @Override
    public String schema() {
        return "Group(members Set<Circle>, layers Map<String, List<Polygon>>); Circle(center Point, radius double); Polygon(corners List<Point>, label Optional<String>); Point(x int, y int)";
    }

    private static void writeSetOfCircle(Set<Drawings.Circle> values, BinaryOutput out) {
        boolean nulls = out.beginElements(values);
        for (Drawings.Circle element : values) {
            if (out.writePresence(element, nulls)) {
                Drawings_CircleCodec.INSTANCE.write(element, out);
            }
        }
    }

    private static void writeMapOfStringAndListOfPolygon(Map<String, List<Drawings.Polygon>> values,
            BinaryOutput out) {
        boolean nulls = out.beginEntries(values);
        for (Map.Entry<String, List<Drawings.Polygon>> entry : values.entrySet()) {
            String key = entry.getKey();
            if (out.writePresence(key, nulls)) {
                out.writeString(key);
            }
            List<Drawings.Polygon> value = entry.getValue();
            if (out.writePresence(value, nulls)) {
                writeListOfPolygon(value, out);
            }
        }
    }

    private static void writeListOfPolygon(List<Drawings.Polygon> values, BinaryOutput out) {
        boolean nulls = out.beginElements(values);
        for (Drawings.Polygon element : values) {
            if (out.writePresence(element, nulls)) {
                Drawings_PolygonCodec.INSTANCE.write(element, out);
            }
        }
    }

    private static Set<Drawings.Circle> readSetOfCircle(BinaryInput in) {
        int count = in.beginElements();
        boolean nulls = in.hasNulls();
        Set<Drawings.Circle> values = new LinkedHashSet<>(BinaryInput.hashCapacity(count));
        for (int i = 0; i < count; i++) {
            Drawings.Circle element = in.readPresence(nulls) ? Drawings_CircleCodec.INSTANCE.read(in) : null;
            try {
                values.add(element);
            } catch (RuntimeException e) {
                throw in.refused("Set", e);
            }
        }
        return values;
    }

    private static Map<String, List<Drawings.Polygon>> readMapOfStringAndListOfPolygon(
            BinaryInput in) {
        int count = in.beginElements();
        boolean nulls = in.hasNulls();
        Map<String, List<Drawings.Polygon>> values = new LinkedHashMap<>(BinaryInput.hashCapacity(count));
        for (int i = 0; i < count; i++) {
            String key = in.readPresence(nulls) ? in.readString() : null;
            List<Drawings.Polygon> value = in.readPresence(nulls) ? readListOfPolygon(in) : null;
            values.put(key, value);
        }
        return values;
    }

    private static List<Drawings.Polygon> readListOfPolygon(BinaryInput in) {
        int count = in.beginElements();
        boolean nulls = in.hasNulls();
        List<Drawings.Polygon> values = new ArrayList<>(BinaryInput.listCapacity(count));
        for (int i = 0; i < count; i++) {
            values.add(in.readPresence(nulls) ? Drawings_PolygonCodec.INSTANCE.read(in) : null);
        }
        return values;
    }
}
