package io.thalweg.runtime.codec.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A record of everything, and its format as generated code would write it. */
final class Order {

    enum Color {
        RED,
        GREEN
    }

    /** A sealed type: told apart by a field "type". */
    sealed interface Shape permits Circle, Square {}

    record Circle(double radius) implements Shape {}

    record Square(double side, Shape inner) implements Shape {}

    boolean flag;
    byte small;
    short medium;
    int number;
    long large;
    char letter = 'x';
    float single;
    double real;
    Integer numberOrNull;
    Character letterOrNull;
    Double realOrNull;
    String text;
    Color color;
    Instant instant;
    LocalDate date;
    LocalDateTime time;
    Duration duration;
    UUID uuid;
    BigDecimal decimal;
    BigInteger integer;
    byte[] bytes;
    char[] chars;
    boolean[] booleans;
    short[] shorts;
    int[] ints;
    long[] longs;
    float[] floats;
    double[] doubles;
    List<String> list;
    Map<String, Integer> map;
    Map<Long, String> pairs;
    Shape shape;

    static final class Json extends JsonFormat<Order> {

        @Override
        protected Order read(JsonReader in, Order reuse) throws IOException {
            Order order = new Order();
            boolean hasNumber = false;
            for (String field = in.firstField(); field != null; field = in.nextField()) {
                hasNumber |= field.equals("number");
                if (!readPrimitive(in, field, order) && !readSimple(in, field, order) && !readArray(in, field, order)) {
                    in.skip();
                }
            }
            if (!hasNumber) {
                throw in.missing("number");
            }
            return order;
        }

        private static boolean readPrimitive(JsonReader in, String field, Order order) throws IOException {
            switch (field) {
                case "flag" -> order.flag = in.readBoolean();
                case "small" -> order.small = in.readByte();
                case "medium" -> order.medium = in.readShort();
                case "number" -> order.number = in.readInt();
                case "large" -> order.large = in.readLong();
                case "letter" -> order.letter = in.readChar();
                case "single" -> order.single = in.readFloat();
                case "real" -> order.real = in.readDouble();
                case "numberOrNull" -> order.numberOrNull = in.readIntOrNull();
                case "letterOrNull" -> order.letterOrNull = in.readCharOrNull();
                case "realOrNull" -> order.realOrNull = in.readDoubleOrNull();
                default -> {
                    return false;
                }
            }
            return true;
        }

        private static boolean readSimple(JsonReader in, String field, Order order) throws IOException {
            switch (field) {
                case "text" -> order.text = in.readString();
                case "color" -> order.color = color(in);
                case "instant" -> order.instant = in.readInstant();
                case "date" -> order.date = in.readLocalDate();
                case "time" -> order.time = in.readLocalDateTime();
                case "duration" -> order.duration = in.readDuration();
                case "uuid" -> order.uuid = in.readUuid();
                case "decimal" -> order.decimal = in.readBigDecimal();
                case "integer" -> order.integer = in.readBigInteger();
                case "bytes" -> order.bytes = in.readBytes();
                case "chars" -> order.chars = in.readChars();
                default -> {
                    return false;
                }
            }
            return true;
        }

        private static boolean readArray(JsonReader in, String field, Order order) throws IOException {
            switch (field) {
                case "booleans" -> order.booleans = in.readBooleans();
                case "shorts" -> order.shorts = in.readShorts();
                case "ints" -> order.ints = in.readInts();
                case "longs" -> order.longs = in.readLongs();
                case "floats" -> order.floats = in.readFloats();
                case "doubles" -> order.doubles = in.readDoubles();
                case "list" -> order.list = list(in);
                case "map" -> order.map = map(in);
                case "pairs" -> order.pairs = pairs(in);
                case "shape" -> order.shape = shape(in);
                default -> {
                    return false;
                }
            }
            return true;
        }

        private static Color color(JsonReader in) throws IOException {
            String name = in.readEnumName();
            if (name == null) {
                return null;
            }
            switch (name) {
                case "RED":
                    return Color.RED;
                case "GREEN":
                    return Color.GREEN;
                default:
                    throw in.notAConstant("RED", "GREEN");
            }
        }

        private static List<String> list(JsonReader in) throws IOException {
            if (in.isNull()) {
                return null;
            }
            List<String> list = new ArrayList<>();
            in.beginArray();
            while (in.nextElement()) {
                list.add(in.readString());
            }
            return list;
        }

        private static Map<String, Integer> map(JsonReader in) throws IOException {
            if (in.isNull()) {
                return null;
            }
            Map<String, Integer> map = new LinkedHashMap<>();
            for (String key = in.firstField(); key != null; key = in.nextField()) {
                map.put(key, in.readIntOrNull());
            }
            return map;
        }

        private static Map<Long, String> pairs(JsonReader in) throws IOException {
            if (in.isNull()) {
                return null;
            }
            Map<Long, String> map = new LinkedHashMap<>();
            in.beginArray();
            while (in.nextElement()) {
                in.beginArray();
                in.element();
                long key = in.readLong();
                in.element();
                map.put(key, in.readString());
                in.endArray();
            }
            return map;
        }

        private static Shape shape(JsonReader in) throws IOException {
            if (in.isNull()) {
                return null;
            }
            String type = in.peekField("type");
            if ("Circle".equals(type)) {
                return circle(in);
            }
            if ("Square".equals(type)) {
                return square(in);
            }
            throw in.notAType(type, "Circle", "Square");
        }

        private static Circle circle(JsonReader in) throws IOException {
            double radius = 0;
            for (String field = in.firstField(); field != null; field = in.nextField()) {
                if (field.equals("radius")) {
                    radius = in.readDouble();
                } else {
                    in.skip();
                }
            }
            return new Circle(radius);
        }

        private static Square square(JsonReader in) throws IOException {
            double side = 0;
            Shape inner = null;
            for (String field = in.firstField(); field != null; field = in.nextField()) {
                switch (field) {
                    case "side":
                        side = in.readDouble();
                        break;
                    case "inner":
                        inner = shape(in);
                        break;
                    default:
                        in.skip();
                }
            }
            return new Square(side, inner);
        }

        @Override
        protected void write(Order order, JsonWriter out) throws IOException {
            out.beginObject();
            writePrimitives(order, out);
            writeSimple(order, out);
            writeArrays(order, out);
            out.endObject();
        }

        private static void writePrimitives(Order order, JsonWriter out) throws IOException {
            out.field("flag");
            out.writeBoolean(order.flag);
            out.field("small");
            out.writeByte(order.small);
            out.field("medium");
            out.writeShort(order.medium);
            out.field("number");
            out.writeInt(order.number);
            out.field("large");
            out.writeLong(order.large);
            out.field("letter");
            out.writeChar(order.letter);
            out.field("single");
            out.writeFloat(order.single);
            out.field("real");
            out.writeDouble(order.real);
            out.field("numberOrNull");
            out.writeIntOrNull(order.numberOrNull);
            out.field("letterOrNull");
            out.writeCharOrNull(order.letterOrNull);
            out.field("realOrNull");
            out.writeDoubleOrNull(order.realOrNull);
        }

        private static void writeSimple(Order order, JsonWriter out) throws IOException {
            out.field("text");
            out.writeString(order.text);
            out.field("color");
            out.writeEnum(order.color);
            out.field("instant");
            out.writeInstant(order.instant);
            out.field("date");
            out.writeLocalDate(order.date);
            out.field("time");
            out.writeLocalDateTime(order.time);
            out.field("duration");
            out.writeDuration(order.duration);
            out.field("uuid");
            out.writeUuid(order.uuid);
            out.field("decimal");
            out.writeBigDecimal(order.decimal);
            out.field("integer");
            out.writeBigInteger(order.integer);
            out.field("bytes");
            out.writeBytes(order.bytes);
            out.field("chars");
            out.writeChars(order.chars);
        }

        private static void writeArrays(Order order, JsonWriter out) throws IOException {
            out.field("booleans");
            out.writeBooleans(order.booleans);
            out.field("shorts");
            out.writeShorts(order.shorts);
            out.field("ints");
            out.writeInts(order.ints);
            out.field("longs");
            out.writeLongs(order.longs);
            out.field("floats");
            out.writeFloats(order.floats);
            out.field("doubles");
            out.writeDoubles(order.doubles);
            out.field("list");
            writeList(order.list, out);
            out.field("map");
            writeMap(order.map, out);
            out.field("pairs");
            writePairs(order.pairs, out);
            out.field("shape");
            writeShape(order.shape, out);
        }

        private static void writeList(List<String> list, JsonWriter out) throws IOException {
            if (list == null) {
                out.writeNull();
                return;
            }
            out.beginArray();
            for (String element : list) {
                out.writeString(element);
            }
            out.endArray();
        }

        private static void writeMap(Map<String, Integer> map, JsonWriter out) throws IOException {
            if (map == null) {
                out.writeNull();
                return;
            }
            out.beginObject();
            for (Map.Entry<String, Integer> entry : map.entrySet()) {
                out.field(entry.getKey());
                out.writeIntOrNull(entry.getValue());
            }
            out.endObject();
        }

        private static void writePairs(Map<Long, String> map, JsonWriter out) throws IOException {
            if (map == null) {
                out.writeNull();
                return;
            }
            out.beginArray();
            for (Map.Entry<Long, String> entry : map.entrySet()) {
                out.beginArray();
                out.writeLongOrNull(entry.getKey());
                out.writeString(entry.getValue());
                out.endArray();
            }
            out.endArray();
        }

        private static void writeShape(Shape shape, JsonWriter out) throws IOException {
            if (shape instanceof Circle circle) {
                out.beginObject();
                out.field("radius");
                out.writeDouble(circle.radius());
                out.field("type");
                out.writeString("Circle");
                out.endObject();
            } else if (shape instanceof Square square) {
                out.beginObject();
                out.field("side");
                out.writeDouble(square.side());
                out.field("inner");
                writeShape(square.inner(), out);
                out.field("type");
                out.writeString("Square");
                out.endObject();
            } else {
                out.writeNull();
            }
        }
    }

    private List<Object> values() {
        return Arrays.asList(
                flag,
                small,
                medium,
                number,
                large,
                letter,
                single,
                real,
                numberOrNull,
                letterOrNull,
                realOrNull,
                text,
                color,
                instant,
                date,
                time,
                duration,
                uuid,
                decimal,
                integer,
                Arrays.toString(bytes),
                chars == null ? null : String.valueOf(chars),
                Arrays.toString(booleans),
                Arrays.toString(shorts),
                Arrays.toString(ints),
                Arrays.toString(longs),
                Arrays.toString(floats),
                Arrays.toString(doubles),
                list,
                map,
                pairs,
                shape);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Order order && order.values().equals(values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    @Override
    public String toString() {
        return values().toString();
    }
}
