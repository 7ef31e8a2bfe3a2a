package io.thalweg.runtime.codec.csv;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A record with a component of each type that CSV knows. */
final class EveryType {

    enum Color {
        RED,
        GREEN
    }

    boolean flag;
    byte small;
    short medium;
    int number;
    long large;
    char letter;
    float single;
    double real;
    Boolean flagOrNull;
    Byte smallOrNull;
    Short mediumOrNull;
    Integer numberOrNull;
    Long largeOrNull;
    Character letterOrNull;
    Float singleOrNull;
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

    /** Written as generated code would be. */
    static final class Csv extends CsvFormat<EveryType> {

        Csv(char delimiter) {
            super(
                    delimiter,
                    "flag",
                    "small",
                    "medium",
                    "number",
                    "large",
                    "letter",
                    "single",
                    "real",
                    "flagOrNull",
                    "smallOrNull",
                    "mediumOrNull",
                    "numberOrNull",
                    "largeOrNull",
                    "letterOrNull",
                    "singleOrNull",
                    "realOrNull",
                    "text",
                    "color",
                    "instant",
                    "date",
                    "time",
                    "duration",
                    "uuid",
                    "decimal",
                    "integer",
                    "bytes");
        }

        @Override
        protected EveryType read(CsvRow row, EveryType reuse) throws IOException {
            EveryType record = reuse == null ? new EveryType() : reuse;
            record.flag = row.readBoolean(0);
            record.small = row.readByte(1);
            record.medium = row.readShort(2);
            record.number = row.readInt(3);
            record.large = row.readLong(4);
            record.letter = row.readChar(5);
            record.single = row.readFloat(6);
            record.real = row.readDouble(7);
            record.flagOrNull = row.readBooleanOrNull(8);
            record.smallOrNull = row.readByteOrNull(9);
            record.mediumOrNull = row.readShortOrNull(10);
            record.numberOrNull = row.readIntOrNull(11);
            record.largeOrNull = row.readLongOrNull(12);
            record.letterOrNull = row.readCharOrNull(13);
            record.singleOrNull = row.readFloatOrNull(14);
            record.realOrNull = row.readDoubleOrNull(15);
            record.text = row.readString(16);
            record.color = color(row, 17);
            record.instant = row.readInstant(18);
            record.date = row.readLocalDate(19);
            record.time = row.readLocalDateTime(20);
            record.duration = row.readDuration(21);
            record.uuid = row.readUuid(22);
            record.decimal = row.readBigDecimal(23);
            record.integer = row.readBigInteger(24);
            record.bytes = row.readBytes(25);
            return record;
        }

        private static Color color(CsvRow row, int column) throws IOException {
            String name = row.readEnumName(column);
            if (name == null) {
                return null;
            }
            switch (name) {
                case "RED":
                    return Color.RED;
                case "GREEN":
                    return Color.GREEN;
                default:
                    throw row.notAConstant(column, "RED", "GREEN");
            }
        }

        @Override
        protected void write(EveryType record, CsvRowWriter row) throws IOException {
            row.writeBoolean(record.flag);
            row.writeByte(record.small);
            row.writeShort(record.medium);
            row.writeInt(record.number);
            row.writeLong(record.large);
            row.writeChar(record.letter);
            row.writeFloat(record.single);
            row.writeDouble(record.real);
            row.writeBooleanOrNull(record.flagOrNull);
            row.writeByteOrNull(record.smallOrNull);
            row.writeShortOrNull(record.mediumOrNull);
            row.writeIntOrNull(record.numberOrNull);
            row.writeLongOrNull(record.largeOrNull);
            row.writeCharOrNull(record.letterOrNull);
            row.writeFloatOrNull(record.singleOrNull);
            row.writeDoubleOrNull(record.realOrNull);
            row.writeString(record.text);
            row.writeEnum(record.color);
            row.writeInstant(record.instant);
            row.writeLocalDate(record.date);
            row.writeLocalDateTime(record.time);
            row.writeDuration(record.duration);
            row.writeUuid(record.uuid);
            row.writeBigDecimal(record.decimal);
            row.writeBigInteger(record.integer);
            row.writeBytes(record.bytes);
        }
    }

    /** A random record; every second one has nulls. */
    static EveryType random(Random random) {
        EveryType record = new EveryType();
        record.flag = random.nextBoolean();
        record.small = (byte) random.nextInt();
        record.medium = (short) random.nextInt();
        record.number = edge(random, Integer.MIN_VALUE, Integer.MAX_VALUE).intValue();
        record.large = edge(random, Long.MIN_VALUE, Long.MAX_VALUE);
        record.letter = "a\",;\n\r \u00e9\u20ac0-".charAt(random.nextInt(11));
        record.single = Float.intBitsToFloat(random.nextInt());
        record.real = random.nextBoolean() ? Double.longBitsToDouble(random.nextLong()) : random.nextInt(1000) / 8.0;
        if (random.nextBoolean()) {
            record.setReferences(random);
        }
        return record;
    }

    private static Long edge(Random random, long least, long greatest) {
        long[] values = {least, greatest, 0, -1, 1, random.nextInt()};
        return values[random.nextInt(values.length)];
    }

    private void setReferences(Random random) {
        flagOrNull = flag;
        smallOrNull = small;
        mediumOrNull = medium;
        numberOrNull = number;
        largeOrNull = large;
        letterOrNull = letter;
        singleOrNull = single;
        realOrNull = real;
        text = Texts.random(random);
        color = Color.values()[random.nextInt(2)];
        instant = Instant.ofEpochSecond(random.nextInt(), random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
        date = LocalDate.ofEpochDay(random.nextInt(1_000_000) - 500_000);
        time = LocalDateTime.ofEpochSecond(random.nextInt(), random.nextInt(10) * 1000, ZoneOffset.UTC);
        duration = Duration.ofNanos(random.nextLong());
        uuid = new UUID(random.nextLong(), random.nextLong());
        integer = new BigInteger(random.nextInt(200), random).negate();
        decimal = new BigDecimal(integer, random.nextInt(40) - 20);
        bytes = new byte[random.nextInt(9)];
        random.nextBytes(bytes);
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
                flagOrNull,
                smallOrNull,
                mediumOrNull,
                numberOrNull,
                largeOrNull,
                letterOrNull,
                singleOrNull,
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
                bytes == null ? null : Arrays.toString(bytes));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EveryType record && record.values().equals(values());
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
