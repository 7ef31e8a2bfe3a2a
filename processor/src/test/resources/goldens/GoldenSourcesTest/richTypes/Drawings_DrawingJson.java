package shapes;

import io.thalweg.runtime.codec.Codecs;
import io.thalweg.runtime.codec.json.JsonFormat;
import io.thalweg.runtime.codec.json.JsonReader;
import io.thalweg.runtime.codec.json.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * JSON of {@link Drawings.Drawing}.
 */
@Generated("io.thalweg.processor.ThalwegProcessor")
final class Drawings_DrawingJson extends JsonFormat<Drawings.Drawing> {
    @Override
    protected Drawings.Drawing read(JsonReader in, Drawings.Drawing reuse) throws IOException {
        return readDrawing(in);
    }

    @Override
    protected void write(Drawings.Drawing record, JsonWriter out) throws IOException {
        writeDrawing(record, out);
    }

    private static Drawings.Drawing readDrawing(JsonReader in) throws IOException {
        UUID id = null;
        Drawings.Shape root = null;
        Drawings.Status status = null;
        LocalDate day = null;
        LocalDateTime changed = null;
        Duration spent = null;
        BigDecimal price = null;
        BigInteger hash = null;
        byte[] thumbnail = null;
        List<double[]> grid = null;
        Map<Drawings.Status, Set<Long>> reviewers = null;
        Character letter = null;
        Optional<Drawings.Point> cursor = Optional.empty();
        List<Optional<Boolean>> flags = null;
        for (String field = in.firstField(); field != null; field = in.nextField()) {
            switch (field) {
                case "id":
                    id = in.readUuid();
                    break;
                case "root":
                    root = in.isNull() ? null : readShape(in);
                    break;
                case "status":
                    status = readStatus(in);
                    break;
                case "day":
                    day = in.readLocalDate();
                    break;
                case "changed":
                    changed = in.readLocalDateTime();
                    break;
                case "spent":
                    spent = in.readDuration();
                    break;
                case "price":
                    price = in.readBigDecimal();
                    break;
                case "hash":
                    hash = in.readBigInteger();
                    break;
                case "thumbnail":
                    thumbnail = in.readBytes();
                    break;
                case "grid":
                    grid = in.isNull() ? null : readListOfDoubleArray(in);
                    break;
                case "reviewers":
                    reviewers = in.isNull() ? null : readMapOfStatusAndSetOfLong(in);
                    break;
                case "letter":
                    letter = in.readCharOrNull();
                    break;
                case "cursor":
                    cursor = readOptionalOfPoint(in);
                    break;
                case "flags":
                    flags = in.isNull() ? null : readListOfOptionalOfBoolean(in);
                    break;
                default:
                    in.skip();
            }
        }
        return new Drawings.Drawing(id, root, status, day, changed, spent, price, hash, thumbnail,
                grid, reviewers, letter, cursor, flags);
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

    private static Drawings.Status readStatus(JsonReader in) throws IOException {
        String name = in.readEnumName();
        if (name == null) {
            return null;
        }
        switch (name) {
            case "DRAFT":
                return Drawings.Status.DRAFT;
            case "FINAL":
                return Drawings.Status.FINAL;
            default:
                throw in.notAConstant(Codecs.names(Drawings.Status.values()));
        }
    }

    private static List<double[]> readListOfDoubleArray(JsonReader in) throws IOException {
        List<double[]> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(in.readDoubles());
        }
        return values;
    }

    private static Map<Drawings.Status, Set<Long>> readMapOfStatusAndSetOfLong(JsonReader in) throws
            IOException {
        Map<Drawings.Status, Set<Long>> values = new LinkedHashMap<>();
        in.beginArray();
        while (in.nextElement()) {
            in.beginArray();
            in.element();
            Drawings.Status key = readStatus(in);
            in.element();
            Set<Long> value = in.isNull() ? null : readSetOfLong(in);
            in.endArray();
            values.put(key, value);
        }
        return values;
    }

    private static Set<Long> readSetOfLong(JsonReader in) throws IOException {
        Set<Long> values = new LinkedHashSet<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(in.readLongOrNull());
        }
        return values;
    }

    private static Optional<Drawings.Point> readOptionalOfPoint(JsonReader in) throws IOException {
        return Optional.ofNullable(in.isNull() ? null : readPoint(in));
    }

    private static List<Optional<Boolean>> readListOfOptionalOfBoolean(JsonReader in) throws
            IOException {
        List<Optional<Boolean>> values = new ArrayList<>();
        in.beginArray();
        while (in.nextElement()) {
            values.add(readOptionalOfBoolean(in));
        }
        return values;
    }

    private static Optional<Boolean> readOptionalOfBoolean(JsonReader in) throws IOException {
        return Optional.ofNullable(in.readBooleanOrNull());
    }

    private static void writeDrawing(Drawings.Drawing record, JsonWriter out) throws IOException {
        if (record == null) {
            out.writeNull();
            return;
        }
        out.beginObject();
        writeFieldsOfDrawing(record, out);
        out.endObject();
    }

    private static void writeFieldsOfDrawing(Drawings.Drawing record, JsonWriter out) throws
            IOException {
        out.field("id");
        out.writeUuid(record.id());
        out.field("root");
        writeShape(record.root(), out);
        out.field("status");
        out.writeEnum(record.status());
        out.field("day");
        out.writeLocalDate(record.day());
        out.field("changed");
        out.writeLocalDateTime(record.changed());
        out.field("spent");
        out.writeDuration(record.spent());
        out.field("price");
        out.writeBigDecimal(record.price());
        out.field("hash");
        out.writeBigInteger(record.hash());
        out.field("thumbnail");
        out.writeBytes(record.thumbnail());
        out.field("grid");
        writeListOfDoubleArray(record.grid(), out);
        out.field("reviewers");
        writeMapOfStatusAndSetOfLong(record.reviewers(), out);
        out.field("letter");
        out.writeCharOrNull(record.letter());
        out.field("cursor");
        writeOptionalOfPoint(record.cursor(), out);
        out.field("flags");
        writeListOfOptionalOfBoolean(record.flags(), out);
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

    private static void writeListOfDoubleArray(List<double[]> values, JsonWriter out) throws
            IOException {
        if (values == null) {
            out.writeNull();
            return;
        }
        out.beginArray();
        for (double[] element : values) {
            out.writeDoubles(element);
        }
        out.endArray();
    }

    private static void writeMapOfStatusAndSetOfLong(Map<Drawings.Status, Set<Long>> values,
            JsonWriter out) throws IOException {
        if (values == null) {
            out.writeNull();
            return;
        }
        out.beginArray();
        for (Map.Entry<Drawings.Status, Set<Long>> entry : values.entrySet()) {
            out.beginArray();
            out.writeEnum(entry.getKey());
            writeSetOfLong(entry.getValue(), out);
            out.endArray();
        }
        out.endArray();
    }

    private static void writeSetOfLong(Set<Long> values, JsonWriter out) throws IOException {
        if (values == null) {
            out.writeNull();
            return;
        }
        out.beginArray();
        for (Long element : values) {
            out.writeLongOrNull(element);
        }
        out.endArray();
    }

    private static void writeOptionalOfPoint(Optional<Drawings.Point> values, JsonWriter out) throws
            IOException {
        if (values == null || values.isEmpty()) {
            out.writeNull();
            return;
        }
        writePoint(values.get(), out);
    }

    private static void writeListOfOptionalOfBoolean(List<Optional<Boolean>> values, JsonWriter out)
            throws IOException {
        if (values == null) {
            out.writeNull();
            return;
        }
        out.beginArray();
        for (Optional<Boolean> element : values) {
            writeOptionalOfBoolean(element, out);
        }
        out.endArray();
    }

    private static void writeOptionalOfBoolean(Optional<Boolean> values, JsonWriter out) throws
            IOException {
        if (values == null || values.isEmpty()) {
            out.writeNull();
            return;
        }
        out.writeBooleanOrNull(values.get());
    }
}
