package io.thalweg.processor.emit.codec;

import io.thalweg.processor.model.ValueType.ScalarKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Makes up values without parts, with a liking for those at the edges. */
final class ScalarValues {
    private static final List<Long> LONGS = List.of(
            0L,
            1L,
            -1L,
            127L,
            128L,
            -129L,
            32_768L,
            65_535L,
            (long) Integer.MAX_VALUE,
            (long) Integer.MIN_VALUE,
            Long.MAX_VALUE,
            Long.MIN_VALUE);
    private static final List<Double> DOUBLES = List.of(
            0.0,
            -0.0,
            1.5,
            -1e300,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NaN);
    private static final List<String> STRINGS = List.of(
            "",
            " ",
            "a",
            "\"quoted\", and, commas",
            "line\nend\r\n",
            "\t",
            "\u00e9\u00ff",
            "\u0100",
            "\u2028\u2029",
            "\ud83d\ude00",
            "null",
            "\\u0041 \\ \\\\",
            "x".repeat(300),
            "$T $L $$",
            "*/ //",
            "\u0001\u007f");
    private static final List<String> WILD_STRINGS = List.of("\0", "\ud800", "a\udc00b", "\udc00\ud800", "\uffff");

    private final Random random;
    private final boolean text;

    ScalarValues(Random random, boolean text) {
        this.random = random;
        this.text = text;
    }

    Object of(ScalarKind kind) {
        return switch (kind) {
            case BOOLEAN -> random.nextBoolean();
            case BYTE -> (byte) number();
            case SHORT -> (short) number();
            case INT -> (int) number();
            case LONG -> number();
            case CHAR -> character();
            case FLOAT -> text ? (float) decimal() : Float.intBitsToFloat(edge() ? 0x7FC0_1234 : random.nextInt());
            case DOUBLE -> text ? decimal() : Double.longBitsToDouble(edge() ? 0x7FF8_0000_1234_0000L : number());
            case STRING -> string();
            case INSTANT -> instant();
            case LOCAL_DATE -> date();
            case LOCAL_DATE_TIME -> dateTime();
            case DURATION -> edge() ? Duration.ofSeconds(Long.MIN_VALUE) : Duration.ofNanos(number());
            case UUID -> new UUID(number(), number());
            case BIG_DECIMAL -> new BigDecimal(bigInteger(), random.nextInt(41) - 20);
            case BIG_INTEGER -> bigInteger();
        };
    }

    private boolean edge() {
        return random.nextInt(8) == 0;
    }

    private long number() {
        return random.nextBoolean() ? LONGS.get(random.nextInt(LONGS.size())) : random.nextLong();
    }

    private double decimal() {
        return random.nextBoolean() ? DOUBLES.get(random.nextInt(DOUBLES.size())) : random.nextGaussian() * 1e6;
    }

    private char character() {
        char any = (char) random.nextInt(0x10000);
        return text && (Character.isSurrogate(any) || any < 0x20) ? 'c' : any;
    }

    private String string() {
        if (!text && edge()) {
            return WILD_STRINGS.get(random.nextInt(WILD_STRINGS.size()));
        }
        return STRINGS.get(random.nextInt(STRINGS.size()));
    }

    private Instant instant() {
        if (edge()) {
            return random.nextBoolean() ? Instant.MIN : Instant.MAX;
        }
        return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
    }

    private LocalDate date() {
        return edge() ? LocalDate.MIN : LocalDate.ofEpochDay(random.nextInt(100_000));
    }

    private LocalDateTime dateTime() {
        return edge()
                ? LocalDateTime.MAX
                : date().atTime(random.nextInt(24), random.nextInt(60), 7, random.nextInt(999_999_999));
    }

    private BigInteger bigInteger() {
        return new BigInteger(random.nextInt(200), random).subtract(BigInteger.TEN);
    }
}
