package io.thalweg.benchmarks.windows;

import io.thalweg.benchmarks.ComparisonCheck;
import org.junit.jupiter.api.Test;

class TumblingCountTest {

    @Test
    void generatedJobAgreesWithTheLoopByHand() {
        ComparisonCheck.agrees(TumblingCountBenchmark::comparison);
    }

    @Test
    void generatedJobAllocatesNothing() {
        ComparisonCheck.allocatesNothing(TumblingCountBenchmark.comparison(7).generated());
    }

    @Test
    void loopByHandAllocatesNothing() {
        ComparisonCheck.allocatesNothing(TumblingCountBenchmark.comparison(7).hand());
    }
}
