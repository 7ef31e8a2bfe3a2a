package io.thalweg.benchmarks.windows;

import io.thalweg.benchmarks.ComparisonCheck;
import org.junit.jupiter.api.Test;

class SlidingCountTest {

    @Test
    void generatedJobAgreesWithTheLoopByHand() {
        ComparisonCheck.agrees(SlidingCountBenchmark::comparison);
    }

    @Test
    void generatedJobAllocatesNothing() {
        ComparisonCheck.allocatesNothing(SlidingCountBenchmark.comparison(7).generated());
    }

    @Test
    void loopByHandAllocatesNothing() {
        ComparisonCheck.allocatesNothing(SlidingCountBenchmark.comparison(7).hand());
    }
}
