package io.thalweg.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountersTest {

    private final Counters counters = new Counters();

    @Test
    void theSameNamesAreTheSameCounter() {
        counters.counter("a", "in").increment();
        counters.counter("a", "in").add(2);
        assertThat(counters.counter("a", "in").value()).isEqualTo(3);
        assertThat(counters.find("a", "in").value()).isEqualTo(3);
        assertThat(counters.find("a", "out")).isNull();
    }

    @Test
    void totalsGoOverAllSteps() {
        counters.counter("a", "in").add(1);
        counters.counter("b", "in").add(10);
        counters.counter("b", "late").add(100);
        assertThat(counters.total("in")).isEqualTo(11);
        assertThat(counters.total("out")).isZero();
        assertThat(counters.names()).containsExactly("a.in", "b.in", "b.late");
    }
}
