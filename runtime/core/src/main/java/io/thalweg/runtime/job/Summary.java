package io.thalweg.runtime.job;

import io.thalweg.runtime.metrics.Counters;
import java.util.List;
import java.util.Locale;

/**
 * What a run amounted to.
 *
 * @param in records read by all sources
 * @param out records written by all sinks
 * @param late records behind all their windows
 * @param malformed inputs that were no records
 * @param withoutKey records dropped for a null key
 * @param failed records dropped or put aside because their handler threw
 * @param nanos how long it took
 */
record Summary(long in, long out, long late, long malformed, long withoutKey, long failed, long nanos) {

    private static final double NANOS_PER_SECOND = 1e9;

    static Summary of(List<Counters> counters, long nanos) {
        return new Summary(
                Counters.total(counters, "in"),
                Counters.total(counters, "out"),
                Counters.total(counters, "late"),
                Counters.total(counters, "malformed"),
                Counters.total(counters, "nullKey"),
                Counters.total(counters, "failed"),
                nanos);
    }

    /** One line, for example {@code Flights finished: 20000 records in, ...}. */
    String line(String job, boolean stopped) {
        double seconds = Math.max(nanos, 1) / NANOS_PER_SECOND;
        return String.format(
                Locale.ROOT,
                "%s %s: %d records in, %d out, %d late, %d malformed,%s%s %.2f s, %.0f records/s",
                job,
                stopped ? "stopped" : "finished",
                in,
                out,
                late,
                malformed,
                withoutKey == 0 ? "" : " " + withoutKey + " without key,",
                failed == 0 ? "" : " " + failed + " failed,",
                seconds,
                in / seconds);
    }
}
