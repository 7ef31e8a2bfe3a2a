package io.thalweg.benchmarks.micro;

import io.thalweg.runtime.time.SplitLag;
import io.thalweg.runtime.time.WatermarkMerger;
import io.thalweg.runtime.time.WatermarkTarget;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;

/**
 * What a record costs on the way to a watermark that two channels share: the greatest timestamp of its channel, the lag, the least
 * of both; beside two variables. Timestamps rise and fall by up to a second. One operation is one record.
 */
public class WatermarkBenchmark extends PartBenchmark {

    private static final int RECORDS = 1_000;
    private static final long LAG = 1_000;

    private final long[] offsets = new long[RECORDS];

    /** Makes the disorder, and compares the last watermarks. */
    @Setup
    public void check() {
        for (int i = 0; i < RECORDS; i++) {
            offsets[i] = i * 3L - (i * 7919L) % LAG;
        }
        requireEqual(merger(), variables());
    }

    /** Keeps the last watermark. */
    private static final class Last implements WatermarkTarget {
        private long watermark = Long.MIN_VALUE;
        private long sum;

        @Override
        public void watermark(long newWatermark) {
            watermark = newWatermark;
            sum += newWatermark;
        }

        @Override
        public void idle() {}

        @Override
        public void active() {}
    }

    /** The engine's parts. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long merger() {
        Last last = new Last();
        WatermarkMerger merger = new WatermarkMerger(2, last);
        SplitLag first = new SplitLag(LAG);
        SplitLag second = new SplitLag(LAG);
        first.splits(1);
        second.splits(1);
        for (int i = 0; i < RECORDS; i++) {
            SplitLag lag = (i & 1) == 0 ? first : second;
            if (lag.advance(offsets[i])) {
                merger.watermark(i & 1, lag.watermark());
            }
        }
        return last.watermark + last.sum;
    }

    /** Two variables. */
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public long variables() {
        long first = Long.MIN_VALUE;
        long second = Long.MIN_VALUE;
        long watermark = Long.MIN_VALUE;
        long sum = 0;
        for (int i = 0; i < RECORDS; i++) {
            if ((i & 1) == 0) {
                first = Math.max(first, offsets[i]);
            } else {
                second = Math.max(second, offsets[i]);
            }
            long least = Math.min(first, second);
            if (least != Long.MIN_VALUE && least - LAG - 1 > watermark) {
                watermark = least - LAG - 1;
                sum += watermark;
            }
        }
        return watermark + sum;
    }
}
