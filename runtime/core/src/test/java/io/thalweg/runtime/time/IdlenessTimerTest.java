package io.thalweg.runtime.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IdlenessTimerTest {

    private final IdlenessTimer timer = new IdlenessTimer(100);

    @Test
    @DisplayName("E11: the clock starts at the first probe without a record, and must exceed the timeout")
    void mustExceed() {
        timer.activity();
        assertThat(timer.probe(1_000)).isFalse();
        assertThat(timer.probe(1_050)).as("starts here").isFalse();
        assertThat(timer.probe(1_150)).as("100 is not more than 100").isFalse();
        assertThat(timer.probe(1_151)).isTrue();
        assertThat(timer.probe(1_152)).as("and stays so").isTrue();
    }

    @Test
    @DisplayName("E11: a stream that never had a record becomes idle too, at whatever time its clock starts")
    void neverAnyRecord() {
        assertThat(timer.probe(0)).isFalse();
        assertThat(timer.probe(100)).isFalse();
        assertThat(timer.probe(101)).isTrue();
    }

    @Test
    @DisplayName("E11: a record stops the clock")
    void activityStopsTheClock() {
        timer.probe(0);
        timer.activity();
        assertThat(timer.probe(500)).isFalse();
        assertThat(timer.probe(550)).as("starts anew").isFalse();
        assertThat(timer.probe(650)).isFalse();
        assertThat(timer.probe(651)).isTrue();
    }

    @Test
    @DisplayName("E11: time in which the stream was not read does not count")
    void pausedTimeDoesNotCount() {
        timer.probe(0);
        timer.paused(1_000);
        assertThat(timer.probe(1_100)).isFalse();
        assertThat(timer.probe(1_101)).isTrue();
    }

    @Test
    @DisplayName("the timeout must be positive")
    void positive() {
        assertThatThrownBy(() -> new IdlenessTimer(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
