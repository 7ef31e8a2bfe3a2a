package io.thalweg.benchmarks.running;

import io.thalweg.benchmarks.ComparisonCheck;
import org.junit.jupiter.api.Test;

class RunningSumTest {

    @Test
    void generatedJobAgreesWithTheLoopByHand() {
        ComparisonCheck.agrees(RunningSumBenchmark::comparison);
    }

    @Test
    void generatedJobAllocatesNothing() {
        ComparisonCheck.allocatesNothing(RunningSumBenchmark.comparison(7).generated());
    }

    @Test
    void loopByHandAllocatesNothing() {
        ComparisonCheck.allocatesNothing(RunningSumBenchmark.comparison(7).hand());
    }
}
