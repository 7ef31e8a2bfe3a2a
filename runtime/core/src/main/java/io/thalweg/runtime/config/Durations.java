package io.thalweg.runtime.config;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * Durations as text: {@code 500ms}, {@code 10s}, {@code 5m}, {@code 6h}, {@code 1d}, combinations from the larger unit
 * to the smaller such as {@code 1h30m}, all of them with a minus sign in front if need be; or ISO-8601 such as
 * {@code PT2H}. The unit of account is the millisecond.
 */
public final class Durations {

    private static final List<String> UNITS = List.of("d", "h", "m", "s", "ms");
    private static final long[] UNIT_MILLIS = {86_400_000L, 3_600_000L, 60_000L, 1_000L, 1L};
    private static final String EXPECTED = "for example 500ms, 10s, 5m, 6h, 1d, 1h30m or PT2H";

    private Durations() {}

    /**
     * Reads a duration.
     *
     * @throws IllegalArgumentException if the text is not a duration, is finer than a millisecond, or does not fit
     *     into a {@code long} of milliseconds; the message says which
     */
    public static Duration parse(String text) {
        return Duration.ofMillis(parseMillis(text));
    }

    /**
     * Reads a duration as milliseconds.
     *
     * @throws IllegalArgumentException as {@link #parse}
     */
    public static long parseMillis(String text) {
        try {
            return isIso(text) ? iso(text) : new Scanner(text).millis();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("the duration '" + text + "' is too long", e);
        }
    }

    /** Writes milliseconds the way {@link #parseMillis} reads them, for example {@code 1h30m}; zero is {@code 0s}. */
    public static String text(long millis) {
        if (millis == 0) {
            return "0s";
        }
        StringBuilder text = new StringBuilder(millis < 0 ? "-" : "");
        long rest = millis;
        for (int unit = 0; unit < UNIT_MILLIS.length; unit++) {
            long count = rest / UNIT_MILLIS[unit];
            rest %= UNIT_MILLIS[unit];
            if (count != 0) {
                text.append(Long.toUnsignedString(Math.abs(count))).append(UNITS.get(unit));
            }
        }
        return text.toString();
    }

    private static boolean isIso(String text) {
        int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        return text.regionMatches(true, at, "P", 0, 1);
    }

    private static long iso(String text) {
        try {
            Duration duration = Duration.parse(text);
            if (duration.getNano() % 1_000_000 != 0) {
                throw new IllegalArgumentException("the duration '" + text + "' is finer than a millisecond");
            }
            return duration.toMillis();
        } catch (DateTimeParseException e) {
            if (e.getCause() instanceof ArithmeticException overflow) {
                throw overflow;
            }
            throw malformed(text);
        }
    }

    private static IllegalArgumentException malformed(String text) {
        return new IllegalArgumentException("'" + text + "' is not a duration, " + EXPECTED);
    }

    /** Reads numbers and units from left to right. */
    private static final class Scanner {

        private final String text;
        private int at;

        Scanner(String text) {
            this.text = text;
        }

        long millis() {
            boolean negative = text.startsWith("-");
            at = negative ? 1 : 0;
            long sum = 0;
            int lastUnit = -1;
            do {
                long count = number();
                int unit = unit();
                if (unit <= lastUnit) {
                    throw malformed(text); // 30m1h, 1h1h
                }
                lastUnit = unit;
                // Towards the sign of the result, so that Long.MIN_VALUE can be written.
                long part = Math.multiplyExact(negative ? -count : count, UNIT_MILLIS[unit]);
                sum = Math.addExact(sum, part);
            } while (at < text.length());
            return sum;
        }

        private long number() {
            int start = at;
            long number = 0;
            while (at < text.length() && isDigit(text.charAt(at))) {
                number = Math.addExact(Math.multiplyExact(number, 10L), text.charAt(at) - '0');
                at++;
            }
            if (at == start) {
                throw malformed(text);
            }
            return number;
        }

        private int unit() {
            int start = at;
            while (at < text.length() && !isDigit(text.charAt(at))) {
                at++;
            }
            int unit = UNITS.indexOf(text.substring(start, at));
            if (unit < 0) {
                throw malformed(text);
            }
            return unit;
        }

        private static boolean isDigit(char character) {
            return character >= '0' && character <= '9';
        }
    }
}
