package io.thalweg.benchmarks.nexmark;

import io.thalweg.benchmarks.ComparisonCheck;
import io.thalweg.benchmarks.GeneratedLoop;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Jobs whose state does not grow without end allocate no byte in steady state. */
class QueriesAllocationTest {

    @ParameterizedTest
    @EnumSource(names = {"Q0", "Q1", "Q2", "Q7", "COUNT_100K"})
    void jobAllocatesNothing(Query query) {
        ComparisonCheck.allocatesNothing(GeneratedLoop.start(query.plan(), 7));
    }
}
