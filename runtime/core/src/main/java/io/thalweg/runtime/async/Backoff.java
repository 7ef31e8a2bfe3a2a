package io.thalweg.runtime.async;

import io.thalweg.runtime.config.Durations;

/**
 * How long to wait before a call is tried again (A8): always as long, or longer each time up to a limit.
 *
 * @param firstMillis before the first retry
 * @param factor by which each further wait is longer, at least 1
 * @param longestMillis no wait is longer
 */
public record Backoff(long firstMillis, double factor, long longestMillis) {

    /** No waiting. */
    public static final Backoff NONE = fixed(0);

    /** The same before each retry. */
    public static Backoff fixed(long millis) {
        return new Backoff(millis, 1, millis);
    }

    /**
     * What an annotation says once its placeholders are resolved: {@code 100ms}, {@code 100ms*2}, {@code 100ms*2..30s}.
     *
     * @throws IllegalArgumentException if it is none of these; the message says what is wrong
     */
    public static Backoff parse(String text) {
        int star = text.indexOf('*');
        if (star < 0) {
            return fixed(millis(text, text));
        }
        int dots = text.indexOf("..", star);
        String factor = text.substring(star + 1, dots < 0 ? text.length() : dots);
        long first = millis(text.substring(0, star), text);
        long longest = dots < 0 ? Long.MAX_VALUE : millis(text.substring(dots + 2), text);
        return new Backoff(first, factor(factor, text), longest);
    }

    private static long millis(String duration, String text) {
        long millis = Durations.parseMillis(duration.strip());
        if (millis < 0) {
            throw new IllegalArgumentException("'" + text + "' waits for less than no time");
        }
        return millis;
    }

    private static double factor(String factor, String text) {
        try {
            double parsed = Double.parseDouble(factor.strip());
            if (parsed >= 1 && parsed < Double.POSITIVE_INFINITY) {
                return parsed;
            }
        } catch (NumberFormatException malformed) {
            throw wrongFactor(factor, text, malformed);
        }
        throw wrongFactor(factor, text, null);
    }

    private static IllegalArgumentException wrongFactor(String factor, String text, Exception cause) {
        return new IllegalArgumentException(
                "'" + factor + "' in '" + text + "' is no factor of at least 1, as in '100ms*2'", cause);
    }

    /**
     * The wait before a retry.
     *
     * @param retry its number, the first is 1
     * @return milliseconds
     */
    public long millisBefore(int retry) {
        double millis = firstMillis * Math.pow(factor, retry - 1.0);
        return millis >= longestMillis ? longestMillis : (long) millis;
    }
}
