package io.thalweg.benchmarks.windows;

import io.thalweg.benchmarks.Digest;
import io.thalweg.benchmarks.Loop;

/** {@link SlidingCount} as a loop: one table, a ring of slices in the slot of each key. */
final class HandSlidingCount implements Loop {
    private static final long SLIDE = 2_000;
    private static final long LAG = 1_000;

    private final ClickGenerator generator;
    private final Digest digest = new Digest();
    private final SliceTable table = new SliceTable();
    private long nextEnd = Long.MIN_VALUE; // of the window that fires next, in slices
    private long firstSlice = Long.MIN_VALUE; // the first slice that is not over
    private long fireAt = Long.MIN_VALUE; // the timestamp that brings the watermark to that end
    private long late;

    HandSlidingCount(long seed) {
        generator = new ClickGenerator(seed);
    }

    @Override
    public void run(int records) {
        for (int i = 0; i < records; i++) {
            Click click = generator.next();
            long time = click.time;
            long slice = time / SLIDE;
            if (slice < firstSlice) {
                late++;
            } else {
                table.add(click.user, slice);
            }
            if (time >= fireAt) {
                advance(time, slice);
            }
        }
    }

    private void advance(long time, long slice) {
        if (nextEnd == Long.MIN_VALUE) {
            nextEnd = slice + 1;
        }
        for (; time >= nextEnd * SLIDE + LAG; nextEnd++) {
            table.fire(nextEnd - SliceTable.SLICES, nextEnd * SLIDE, digest);
        }
        firstSlice = nextEnd - SliceTable.SLICES;
        fireAt = nextEnd * SLIDE + LAG;
    }

    long late() {
        return late;
    }

    @Override
    public Digest digest() {
        return digest;
    }
}
