package io.thalweg.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.fixture.Allocations;
import java.util.function.LongFunction;

/** What is to be shown of each comparison before its times mean anything. */
public final class ComparisonCheck {

    private static final int WARM_UP = 24_000_000;
    private static final int MEASURED = 6_000_000; // more than one slide and one window of the window jobs

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
        long resultsBefore = loop.digest().results();
        long allocated = Allocations.perRound(() -> loop.run(MEASURED));
        assertThat(allocated).as("bytes allocated by %d records", MEASURED).isZero();
        assertThat(loop.digest().results()).isGreaterThan(resultsBefore);
    }
}
