package io.thalweg.benchmarks.windows;

import io.thalweg.api.Out;
import io.thalweg.api.SplitReader;
import io.thalweg.benchmarks.PseudoRandom;

/**
 * Endless clicks of 100,000 users in one object: 500 in each millisecond of event time, up to 255 ms out of order. The
 * numbers of the users look random: multiplicative hashing would favour an arithmetic progression. Used by one thread.
 */
final class ClickGenerator implements SplitReader<Click> {
    static final int USERS = 100_000;
    private static final int PER_MILLI = 500;
    private static final long START = 1_000_000_001_000L; // well inside of a window
    private static final long LARGEST_DELAY = 255;

    private final PseudoRandom random;
    private final Click click = new Click();
    private long made;
    private long now = START;
    private int leftInMilli = PER_MILLI;

    ClickGenerator(long seed) {
        random = new PseudoRandom(seed);
    }

    Click next() {
        long bits = random.next();
        made++;
        if (--leftInMilli == 0) {
            leftInMilli = PER_MILLI;
            now++;
        }
        click.time = now - (bits & LARGEST_DELAY);
        click.user = PseudoRandom.scramble(1 + PseudoRandom.below(USERS, bits));
        return click;
    }

    @Override
    public int poll(Out<Click> out, int limit) {
        for (int i = 0; i < limit; i++) {
            out.emit(next());
        }
        return limit;
    }

    @Override
    public long position() {
        return made;
    }

    @Override
    public void close() {}
}
