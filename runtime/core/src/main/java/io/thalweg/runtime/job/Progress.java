package io.thalweg.runtime.job;

import io.thalweg.runtime.env.Env;
import io.thalweg.runtime.metrics.Counters;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Shows now and then how far a job has come, on a thread of its own that only reads counters. In a terminal one line is
 * overwritten, elsewhere there is a line each time.
 */
final class Progress {

    private static final long TERMINAL_MILLIS = 1_000;
    private static final long FILE_MILLIS = 10_000;
    private static final double NANOS_PER_SECOND = 1e9;

    private final String job;
    private final List<Counters> counters; // one per lane
    private final Env env;
    private final long intervalMillis;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Object screen = new Object(); // held while writing
    private int width; // of the line that stands in the terminal
    private long lastIn;
    private long lastNanos;

    private Progress(String job, List<Counters> counters, Env env, long intervalMillis) {
        this.job = job;
        this.counters = counters;
        this.env = env;
        this.intervalMillis = intervalMillis;
        this.lastNanos = env.clock().nanos();
    }

    /** Starts to show the progress, unless the interval is zero. */
    static Progress start(String job, List<Counters> counters, Env env, long progressMillis) {
        Progress progress = new Progress(job, counters, env, interval(env, progressMillis));
        if (progress.intervalMillis > 0) {
            env.start("thalweg-progress", progress::showRepeatedly);
        }
        return progress;
    }

    /** Shows lines of somebody else, in the place of the line of progress. Any thread; nothing after {@link #close}. */
    void say(String lines) {
        synchronized (screen) {
            if (closed.getCount() == 0) {
                return;
            }
            wipe();
            env.err().println(lines);
        }
    }

    private void wipe() {
        if (width > 0) {
            env.err().print("\r" + " ".repeat(width) + "\r");
            env.err().flush();
            width = 0;
        }
    }

    /** Wipes the line away. Nothing is shown after this. */
    public void close() {
        synchronized (screen) {
            closed.countDown();
            wipe();
        }
    }

    private static long interval(Env env, long progressMillis) {
        if (progressMillis != RunOptions.AUTOMATIC) {
            return progressMillis;
        }
        return env.interactive() ? TERMINAL_MILLIS : FILE_MILLIS;
    }

    private void showRepeatedly() {
        try {
            while (!closed.await(intervalMillis, TimeUnit.MILLISECONDS)) {
                show();
            }
        } catch (InterruptedException e) {
            closed.countDown(); // nobody interrupts this thread unless it shall end
        }
    }

    private void show() {
        synchronized (screen) {
            if (closed.getCount() == 0) {
                return;
            }
            String line = line();
            if (env.interactive()) {
                env.err().print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
                env.err().flush();
                width = line.length();
            } else {
                env.err().println(line);
            }
        }
    }

    private String line() {
        long nanos = env.clock().nanos();
        long in = Counters.total(counters, "in");
        double rate = (in - lastIn) * NANOS_PER_SECOND / Math.max(1, nanos - lastNanos);
        lastIn = in;
        lastNanos = nanos;
        return String.format(
                Locale.ROOT,
                "%s: %d records in, %d out, %.0f records/s",
                job,
                in,
                Counters.total(counters, "out"),
                rate);
    }
}
