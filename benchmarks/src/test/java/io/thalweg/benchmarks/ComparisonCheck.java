package io.thalweg.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.LongFunction;

/** What is to be shown of each comparison before its times mean anything. */
public final class ComparisonCheck {

    private static final int WARM_UP = 24_000_000;
    private static final int MEASURED = 6_000_000; // more than one slide and one window of the window jobs
    private static final int ROUNDS = 4;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private ComparisonCheck() {}

    /** Both loops have the same results, and these depend on the seed. */
    public static void agrees(LongFunction<Comparison> comparisons) {
        Comparison first = comparisons.apply(1).check(4_500_000);
        Comparison second = comparisons.apply(2).check(4_500_000);
        assertThat(first.hand().digest()).isNotEqualTo(second.hand().digest());
        first.check(123_457);
    }

    /** A warm loop allocates nothing: no byte in six million records, firings of windows included. */
    public static void allocatesNothing(Loop loop) {
        loop.run(WARM_UP);
        long least = allocated(loop);
        for (int round = 1; round < ROUNDS && least != 0; round++) { // a compiler at work may cost some bytes once
            least = Math.min(least, allocated(loop));
        }
        assertThat(least).as("bytes allocated by %d records", MEASURED).isZero();
    }

    private static long allocated(Loop loop) {
        long resultsBefore = loop.digest().results();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        loop.run(MEASURED);
        long after = THREADS.getCurrentThreadAllocatedBytes();
        assertThat(loop.digest().results()).isGreaterThan(resultsBefore);
        return after - before;
    }
}
