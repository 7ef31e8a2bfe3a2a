package io.thalweg.benchmarks.chain;

import io.thalweg.benchmarks.ComparisonCheck;
import org.junit.jupiter.api.Test;

class TradeFeesTest {

    @Test
    void generatedJobAgreesWithTheLoopByHand() {
        ComparisonCheck.agrees(TradeFeesBenchmark::comparison);
    }

    @Test
    void generatedJobAllocatesNothing() {
        ComparisonCheck.allocatesNothing(TradeFeesBenchmark.comparison(7).generated());
    }

    @Test
    void loopByHandAllocatesNothing() {
        ComparisonCheck.allocatesNothing(TradeFeesBenchmark.comparison(7).hand());
    }
}
