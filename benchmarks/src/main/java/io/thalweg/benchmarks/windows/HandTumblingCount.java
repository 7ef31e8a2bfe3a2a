package io.thalweg.benchmarks.windows;

import io.thalweg.benchmarks.Digest;
import io.thalweg.benchmarks.Loop;

/**
 * {@link TumblingCount} as a loop: a table per window, two in turn, since with a lag below the size no more than two
 * windows are open at a time.
 */
final class HandTumblingCount implements Loop {
    private static final long SIZE = 2_000;
    private static final long LAG = 1_000;

    private final ClickGenerator generator;
    private final Digest digest = new Digest();
    private final CountTable[] tables = {new CountTable(), new CountTable()};
    private long firstOpen = Long.MIN_VALUE;
    private long fireAt = Long.MIN_VALUE; // the timestamp that brings the watermark to the end of the first open window
    private long late;

    HandTumblingCount(long seed) {
        generator = new ClickGenerator(seed);
    }

    @Override
    public void run(int records) {
        for (int i = 0; i < records; i++) {
            Click click = generator.next();
            long time = click.time;
            long window = time / SIZE;
            if (window < firstOpen) {
                late++;
            } else {
                tables[(int) window & 1].add(click.user);
            }
            if (time >= fireAt) {
                advance(time, window);
            }
        }
    }

    private void advance(long time, long window) {
        if (firstOpen == Long.MIN_VALUE) {
            firstOpen = window;
        }
        for (; time >= (firstOpen + 1) * SIZE + LAG; firstOpen++) {
            tables[(int) firstOpen & 1].drain((firstOpen + 1) * SIZE, digest);
        }
        fireAt = (firstOpen + 1) * SIZE + LAG;
    }

    long late() {
        return late;
    }

    @Override
    public Digest digest() {
        return digest;
    }
}
