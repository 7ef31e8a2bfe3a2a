package io.thalweg.processor.read;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The durations of annotations: {@code 500ms}, {@code 1h30m}, {@code -15m}, or ISO-8601 such as {@code PT15M}. */
final class Durations {

    private static final Pattern UNITS =
            Pattern.compile("(-?)(?=\\d)(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m(?!s))?(?:(\\d+)s)?(?:(\\d+)ms)?");
    private static final long[] UNIT_MILLIS = {86_400_000L, 3_600_000L, 60_000L, 1_000L, 1L};
    private static final Pattern WORDS = Pattern.compile("(?i)\\s*(\\d+)\\s*([a-z]+)\\.?\\s*");

    private Durations() {}

    /** The duration in milliseconds; empty if the text is none, or is finer than a millisecond, or too long. */
    static OptionalLong parse(String text) {
        try {
            Matcher units = UNITS.matcher(text);
            return units.matches() ? OptionalLong.of(sum(units)) : parseIso(text);
        } catch (ArithmeticException | NumberFormatException tooLong) {
            return OptionalLong.empty();
        }
    }

    private static long sum(Matcher units) {
        long millis = 0;
        for (int unit = 0; unit < UNIT_MILLIS.length; unit++) {
            String digits = units.group(unit + 2);
            long amount = digits == null ? 0 : Long.parseLong(digits);
            millis = Math.addExact(millis, Math.multiplyExact(amount, UNIT_MILLIS[unit]));
        }
        return units.group(1).isEmpty() ? millis : -millis;
    }

    private static OptionalLong parseIso(String text) {
        try {
            Duration duration = Duration.parse(text);
            boolean whole = duration.getNano() % 1_000_000 == 0;
            return whole ? OptionalLong.of(duration.toMillis()) : OptionalLong.empty();
        } catch (DateTimeParseException malformed) {
            return OptionalLong.empty();
        }
    }

    /** What a text such as {@code 10 seconds} was meant to be, here {@code 10s}. */
    static Optional<String> meant(String text) {
        Matcher words = WORDS.matcher(text);
        return words.matches()
                ? unit(words.group(2).toLowerCase(Locale.ROOT)).map(unit -> words.group(1) + unit)
                : Optional.empty();
    }

    private static Optional<String> unit(String word) {
        return Optional.ofNullable(
                switch (word) {
                    case "ms", "msec", "msecs", "milli", "millis", "millisecond", "milliseconds" -> "ms";
                    case "s", "sec", "secs", "second", "seconds" -> "s";
                    case "m", "min", "mins", "minute", "minutes" -> "m";
                    case "h", "hr", "hrs", "hour", "hours" -> "h";
                    case "d", "day", "days" -> "d";
                    default -> null;
                });
    }
}
