package io.thalweg.benchmarks.ttl;

import io.thalweg.benchmarks.ComparisonCheck;
import org.junit.jupiter.api.Test;

class TimeToLiveTest {

    @Test
    void countsWithATimeToLiveAgreeWithThoseWithout() {
        ComparisonCheck.agrees(TimeToLiveBenchmark::fields);
        ComparisonCheck.agrees(TimeToLiveBenchmark::objects);
    }

    @Test
    void fieldsWithATimeToLiveAllocateNothing() {
        ComparisonCheck.allocatesNothing(TimeToLiveBenchmark.fields(7).generated());
    }
}
