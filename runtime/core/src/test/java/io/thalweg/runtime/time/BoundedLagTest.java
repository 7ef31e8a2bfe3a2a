package io.thalweg.runtime.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedLagTest {

    @Test
    @DisplayName("E6: the watermark is the greatest timestamp less the lag less one, and never falls")
    void followsTheGreatestTimestamp() {
        BoundedLag lag = new BoundedLag(100);
        assertThat(lag.advance(1_000)).isTrue();
        assertThat(lag.watermark()).isEqualTo(899);
        assertThat(lag.advance(900)).isFalse();
        assertThat(lag.advance(1_000)).isFalse();
        assertThat(lag.watermark()).isEqualTo(899);
        assertThat(lag.advance(1_001)).isTrue();
        assertThat(lag.watermark()).isEqualTo(900);
    }

    @Test
    @DisplayName("E7: without lag a second record of the same millisecond is not late")
    void withoutLag() {
        BoundedLag lag = new BoundedLag(0);
        lag.advance(1_000);
        assertThat(lag.watermark()).isEqualTo(999);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 100, Long.MAX_VALUE - 1, Long.MAX_VALUE})
    @DisplayName("E6: nothing underflows at either end of time")
    void noUnderflow(long lagMillis) {
        BoundedLag lag = new BoundedLag(lagMillis);
        assertThat(lag.watermark()).isEqualTo(Long.MIN_VALUE);
        assertThat(lag.advance(Long.MIN_VALUE)).as("no timestamp").isFalse();
        assertThat(lag.advance(Long.MIN_VALUE + 1))
                .as("too early for a watermark")
                .isFalse();
        assertThat(lag.watermark()).isEqualTo(Long.MIN_VALUE);
        assertThat(lag.advance(Long.MAX_VALUE)).isTrue();
        assertThat(lag.watermark()).isEqualTo(Long.MAX_VALUE - lagMillis - 1);
    }

    @Test
    @DisplayName("E6: the first watermark is the smallest that exceeds none at all")
    void firstWatermark() {
        BoundedLag lag = new BoundedLag(5);
        assertThat(lag.advance(Long.MIN_VALUE + 6)).isFalse();
        assertThat(lag.advance(Long.MIN_VALUE + 7)).isTrue();
        assertThat(lag.watermark()).isEqualTo(Long.MIN_VALUE + 1);
    }

    @Test
    @DisplayName("a negative lag is refused")
    void negativeLag() {
        assertThatThrownBy(() -> new BoundedLag(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found -1");
    }
}
