package io.thalweg.benchmarks.checkpoints;

import io.thalweg.api.StreamSink;

/** Takes the time between every 256 records, once all keys are there. Results are of the last run. */
final class PauseSink implements StreamSink<Hit> {

    private static final int PAGE = 256;

    static volatile Pauses last = new Pauses(0, 0, 0, 0);

    private final int keys;
    private long records;
    private long sum; // so that nothing is optimised away
    private long started;
    private long before;
    private long worst;
    private int overTwo;

    /**
     * What was measured.
     *
     * @param records how many
     * @param nanos how long they took
     * @param worstNanos the longest time between 256 of them
     * @param overTwoMillis how often that was more than 2 ms
     */
    record Pauses(long records, long nanos, long worstNanos, int overTwoMillis) {}

    PauseSink(int keys) {
        this.keys = keys;
    }

    @Override
    public void write(Hit count) {
        sum += count.key;
        if (++records % PAGE == 0 && records >= keys) {
            page(System.nanoTime());
        }
    }

    private void page(long now) {
        if (started == 0) {
            started = now;
        } else {
            worst = Math.max(worst, now - before);
            overTwo += now - before > 2_000_000 ? 1 : 0;
        }
        before = now;
    }

    @Override
    public void close() {
        last = new Pauses(records - keys, before - started, worst, sum == 0 ? -1 : overTwo);
    }
}
