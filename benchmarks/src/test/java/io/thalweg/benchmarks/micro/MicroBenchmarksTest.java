package io.thalweg.benchmarks.micro;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("both sides of each benchmark give the same, or it would not be measured")
class MicroBenchmarksTest {

    @Test
    void codec() {
        new CodecBenchmark().check();
    }

    @Test
    void pages() {
        new PageBenchmark().check();
    }

    @Test
    void table() {
        new TableBenchmark().check(50_000);
    }

    @Test
    void slices() {
        new SlicesBenchmark().check();
    }

    @Test
    void watermarks() {
        new WatermarkBenchmark().check();
    }
}
