package io.thalweg.processor.validate;

import java.util.List;

/** Writes durations in messages the way users write them in annotations. */
final class ReadableDuration {

    private static final List<String> UNITS = List.of("d", "h", "m", "s", "ms");
    private static final long[] MILLIS = {86_400_000L, 3_600_000L, 60_000L, 1_000L, 1L};

    private ReadableDuration() {}

    /** For example {@code 1h30m}; {@code 0s} for zero. */
    static String of(long millis) {
        if (millis == 0) {
            return "0s";
        }
        StringBuilder text = new StringBuilder(millis < 0 ? "-" : "");
        long rest = millis;
        for (int i = 0; i < MILLIS.length; i++) {
            long count = Math.abs(rest / MILLIS[i]);
            rest %= MILLIS[i];
            if (count > 0) {
                text.append(count).append(UNITS.get(i));
            }
        }
        return text.toString();
    }
}
