package shapes;

import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.codec.json.JsonFormat;
import io.thalweg.runtime.codec.json.JsonReader;
import io.thalweg.runtime.codec.json.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * JSON of {@link Drawings.Shape}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Drawings_ShapeJson extends JsonFormat<Drawings.Shape> {
    @Override
    protected Drawings.Shape read(JsonReader in, Drawings.Shape reuse) throws IOException {
        return readShape(in);
    }

    @Override
    protected void write(Drawings.Shape record, JsonWriter out) throws IOException {
        writeShape(record, out);
    }

    private static Drawings.Shape readShape(JsonReader in) throws IOException {
        String type = in.peekField("type");
        switch (type == null ? "" : type) {
            case "Circle":
                return readCircle(in);
            case "Polygon":
                return readPolygon(in);
            case "Group":
                return readGroup(in);
            default:
                throw in.notAType(type, "Circle", "Polygon", "Group");
        }
    }

    private static Drawings.Circle readCircle(JsonReader in) throws IOException {
        Drawings.Point center = null;
        double radius = 0;
        boolean hasRadius = false;
        for (String field = in.firstField(); field != null; field = in.nextField()) {
            switch (field) {
                case "center":
                    center = in.isNull() ? null : readPoint(in);
                    break;
                case "radius":
                    radius = in.readDouble();
                    hasRadius = true;
                    break;
                default:
                    in.skip();
            }
        }
        if (!hasRadius) {
            throw in.missing("radius");
        }
        return new Drawings.Circle(center, radius);
    }

    private static Drawings.Point readPoint(JsonReader in) throws IOException {
        int x = 0;
        boolean hasX = false;
        int y = 0;
        boolean hasY = false;
        for (String field = in.firstField(); field != null; field = in.nextField()) {
            switch (field) {
                case "x":
                    x = in.readInt();
                    hasX = true;
                    break;
                case "y":
                    y = in.readInt();
                    hasY = true;
                    break;
                default:
                    in.skip();
            }
        }
        if (!hasX) {
            throw in.missing("x");
        }
        if (!hasY) {
            throw in.missing("y");
        }
        return new Drawings.Point(x, y);
    }

    private static Drawings.Polygon readPolygon(JsonReader in) throws IOException {
        List<Drawings.Point> corners = null;
        Optional<String> label = Optional.empty();
        for (String field = in.firstField(); field != null; field = in.nextField()) {
            switch (field) {
                case "corners":
                    corners = in.isNull() ? null : readListOfPoint(in);
                    break;
                case "label":
                    label = readOptionalOfString(in);
                    break;
                default:
                    in.skip();
            }
        }
        return new Drawings.Polygon(corners, label);
    }

    private static List<Drawings.Point> readListOfPoint(JsonReader in) throws IOException {
        List<Drawings.Point> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(in.isNull() ? null : readPoint(in));
        }
        return values;
    }

    private static Optional<String> readOptionalOfString(JsonReader in) throws IOException {
        return Optional.ofNullable(in.readString());
    }

    private static Drawings.Group readGroup(JsonReader in) throws IOException {
        Set<Drawings.Circle> members = null;
        Map<String, List<Drawings.Polygon>> layers = null;
        for (String field = in.firstField(); field != null; field = in.nextField()) {
            switch (field) {
                case "members":
                    members = in.isNull() ? null : readSetOfCircle(in);
                    break;
                case "layers":
                    layers = in.isNull() ? null : readMapOfStringAndListOfPolygon(in);
                    break;
                default:
                    in.skip();
            }
        }
        return new Drawings.Group(members, layers);
    }

    private static Set<Drawings.Circle> readSetOfCircle(JsonReader in) throws IOException {
        Set<Drawings.Circle> values = new LinkedHashSet<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(in.isNull() ? null : readCircle(in));
        }
        return values;
    }

    private static Map<String, List<Drawings.Polygon>> readMapOfStringAndListOfPolygon(
            JsonReader in) throws IOException {
        Map<String, List<Drawings.Polygon>> values = new LinkedHashMap<>();
        for (String key = in.firstField(); key != null; key = in.nextField()) {
            values.put(key, in.isNull() ? null : readListOfPolygon(in));
        }
        return values;
    }

    private static List<Drawings.Polygon> readListOfPolygon(JsonReader in) throws IOException {
        List<Drawings.Polygon> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(in.isNull() ? null : readPolygon(in));
        }
        return values;
    }

    private static void writeShape(Drawings.Shape record, JsonWriter out) throws IOException {
        if (record == null) {
            out.writeNull();
            return;
        }
        out.beginObject();
        out.field("type");
        if (record instanceof Drawings.Circle) {
            out.writeString("Circle");
            writeFieldsOfCircle((Drawings.Circle) record, out);
        } else if (record instanceof Drawings.Polygon) {
            out.writeString("Polygon");
            writeFieldsOfPolygon((Drawings.Polygon) record, out);
        } else if (record instanceof Drawings.Group) {
            out.writeString("Group");
            writeFieldsOfGroup((Drawings.Group) record, out);
        } else {
            throw Codecs.notAVariant(record, Drawings.Shape.class);
        }
        out.endObject();
    }

    private static void writeFieldsOfCircle(Drawings.Circle record, JsonWriter out) throws
            IOException {
        out.field("center");
        writePoint(record.center(), out);
        out.field("radius");
        out.writeDouble(record.radius());
    }

    private static void writePoint(Drawings.Point record, JsonWriter out) throws IOException {
        if (record == null) {
            out.writeNull();
            return;
        }
        out.beginObject();
        writeFieldsOfPoint(record, out);
        out.endObject();
    }

    private static void writeFieldsOfPoint(Drawings.Point record, JsonWriter out) throws
            IOException {
        out.field("x");
        out.writeInt(record.x());
        out.field("y");
        out.writeInt(record.y());
    }

    private static void writeFieldsOfPolygon(Drawings.Polygon record, JsonWriter out) throws
            IOException {
        out.field("corners");
        writeListOfPoint(record.corners(), out);
        out.field("label");
        writeOptionalOfString(record.label(), out);
    }

    private static void writeListOfPoint(List<Drawings.Point> values, JsonWriter out) throws
            IOException {
        if (values == null) {
            out.writeNull();
            return;
        }
        out.beginArray();
        for (Drawings.Point element : values) {
            writePoint(element, out);
        }
        out.endArray();
    }

    private static void writeOptionalOfString(Optional<String> values, JsonWriter out) throws
            IOException {
        if (values == null || values.isEmpty()) {
            out.writeNull();
            return;
        }
        out.writeString(values.get());
    }

    private static void writeFieldsOfGroup(Drawings.Group record, JsonWriter out) throws
            IOException {
        out.field("members");
        writeSetOfCircle(record.members(), out);
        out.field("layers");
        writeMapOfStringAndListOfPolygon(record.layers(), out);
    }

    private static void writeSetOfCircle(Set<Drawings.Circle> values, JsonWriter out) throws
            IOException {
        if (values == null) {
            out.writeNull();
            return;
        }
        out.beginArray();
        for (Drawings.Circle element : values) {
            writeCircle(element, out);
        }
        out.endArray();
    }

    private static void writeCircle(Drawings.Circle record, JsonWriter out) throws IOException {
        if (record == null) {
            out.writeNull();
            return;
        }
        out.beginObject();
        writeFieldsOfCircle(record, out);
        out.endObject();
    }

    private static void writeMapOfStringAndListOfPolygon(Map<String, List<Drawings.Polygon>> values,
            JsonWriter out) throws IOException {
        if (values == null) {
            out.writeNull();
            return;
        }
        out.beginObject();
        for (Map.Entry<String, List<Drawings.Polygon>> entry : values.entrySet()) {
            out.field(entry.getKey());
            writeListOfPolygon(entry.getValue(), out);
        }
        out.endObject();
    }

    private static void writeListOfPolygon(List<Drawings.Polygon> values, JsonWriter out) throws
            IOException {
        if (values == null) {
            out.writeNull();
            return;
        }
        out.beginArray();
        for (Drawings.Polygon element : values) {
            writePolygon(element, out);
        }
        out.endArray();
    }

    private static void writePolygon(Drawings.Polygon record, JsonWriter out) throws IOException {
        if (record == null) {
            out.writeNull();
            return;
        }
        out.beginObject();
        writeFieldsOfPolygon(record, out);
        out.endObject();
    }
}
