package io.thalweg.runtime.restart;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.runtime.restart.ExponentialDelay.Backoff;
import io.thalweg.runtime.restart.RestartStrategy.Decision;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class RestartStrategyTest {

    @Test
    @DisplayName("R5: none gives up at once")
    void none() {
        assertThat(RestartStrategy.none().failed(0)).isEqualTo(Decision.GIVE_UP);
    }

    @Test
    @DisplayName("R2: fixed delay counts over the life of the job")
    void fixedDelay() {
        RestartStrategy strategy = new FixedDelay(2, 7);
        assertThat(strategy.failed(0)).isEqualTo(Decision.after(7));
        assertThat(strategy.failed(Integer.MAX_VALUE)).isEqualTo(Decision.after(7));
        assertThat(strategy.failed(Long.MAX_VALUE)).isEqualTo(Decision.GIVE_UP);
        assertThat(new FixedDelay(0, 7).failed(0)).isEqualTo(Decision.GIVE_UP);
    }

    @Test
    @DisplayName("R3: more than n failures within the interval end the job, n do not")
    void failureRate() {
        RestartStrategy strategy = new FailureRate(2, 100, 5);
        assertThat(strategy.failed(0)).isEqualTo(Decision.after(5));
        assertThat(strategy.failed(50)).isEqualTo(Decision.after(5));
        assertThat(strategy.failed(101)).isEqualTo(Decision.after(5)); // the first is 101 ago
        assertThat(strategy.failed(150)).isEqualTo(Decision.GIVE_UP); // 50 is exactly 100 ago
        assertThat(strategy.failed(400)).isEqualTo(Decision.after(5));
    }

    @Test
    @DisplayName("R4: the delay grows up to the limit, and begins anew after a quiet time")
    void exponential() {
        RestartStrategy strategy = exponential(0, Integer.MAX_VALUE, 0.5);
        assertThat(strategy.failed(1_000)).isEqualTo(Decision.after(100));
        assertThat(strategy.failed(1_100)).isEqualTo(new Decision(true, 0, false)); // still the planned one
        assertThat(strategy.failed(1_101)).isEqualTo(Decision.after(300));
        assertThat(strategy.failed(1_402)).isEqualTo(Decision.after(400));
        assertThat(strategy.failed(1_802 + 999)).isEqualTo(Decision.after(400));
        assertThat(strategy.failed(3_201 + 1_000)).isEqualTo(Decision.after(100));
    }

    @Test
    @DisplayName("R4: the first failure of a job never counts as one during a planned restart, whatever the clock says")
    void clockAtZero() {
        assertThat(exponential(0, Integer.MAX_VALUE, 0.5).failed(0)).isEqualTo(Decision.after(100));
        assertThat(exponential(0, Integer.MAX_VALUE, 0.5).failed(-5)).isEqualTo(Decision.after(100));
    }

    @Test
    @DisplayName("R4: jitter makes a delay shorter or longer by at most its part, and never longer than the limit")
    void jitter() {
        assertThat(exponential(0.1, 9, 0).failed(0).delayMillis()).isEqualTo(90);
        assertThat(exponential(0.1, 9, 0.999_999).failed(0).delayMillis()).isEqualTo(110);
        RestartStrategy strategy = exponential(1, 9, 0.999_999);
        strategy.failed(0);
        assertThat(strategy.failed(201).delayMillis()).isEqualTo(400);
    }

    @Test
    @DisplayName("R4: attempts before the reset")
    void attempts() {
        RestartStrategy strategy = exponential(0, 2, 0.5);
        assertThat(List.of(strategy.failed(0), strategy.failed(200), strategy.failed(600)))
                .extracting(Decision::restart)
                .containsExactly(true, true, false);
        assertThat(strategy.failed(600 + 400 + 1_000).restart()).isTrue();
    }

    private static RestartStrategy exponential(double jitter, int attempts, double random) {
        return new ExponentialDelay(new Backoff(100, 400, 3.0, jitter, 1_000, attempts), () -> random);
    }
}
