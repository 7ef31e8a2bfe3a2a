package io.thalweg.runtime.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InputWatermarksTest {

    private final RecordedTarget target = new RecordedTarget();
    private final InputWatermarks inputs = new InputWatermarks(2, target);

    @Test
    @DisplayName("E15: the minimum of both inputs, not before both have one")
    void minimum() {
        inputs.watermark(0, 10);
        assertThat(target.log).isEmpty();
        inputs.watermark(1, 7);
        inputs.watermark(1, 7);
        inputs.watermark(1, 6);
        inputs.watermark(1, 12);
        assertThat(target.log).containsExactly("watermark 7", "watermark 10");
        assertThat(inputs.current()).isEqualTo(10);
    }

    @Test
    @DisplayName("E3, E15: a lower watermark on one input does not take its earlier one back")
    void lowerWatermark() {
        inputs.watermark(0, 5);
        inputs.watermark(1, 10);
        inputs.watermark(1, 3);
        inputs.watermark(0, 8);
        assertThat(target.log).containsExactly("watermark 5", "watermark 8");
    }

    @Test
    @DisplayName("E15: an idle input does not hold the other back; the status changes only when both are idle")
    void idleInput() {
        inputs.watermark(0, 10);
        inputs.idle(1);
        inputs.watermark(0, 20);
        inputs.idle(0);
        inputs.active(1);
        inputs.watermark(1, 15);
        inputs.watermark(1, 25);
        inputs.active(0);
        inputs.watermark(0, 30);
        inputs.watermark(1, 40);
        assertThat(target.log)
                .containsExactly("watermark 10", "watermark 20", "idle", "active", "watermark 25", "watermark 30");
    }

    @Test
    @DisplayName("E15: the maximum when both are idle, and it comes before the status")
    void maximumOfIdleInputs() {
        inputs.watermark(0, 10);
        inputs.watermark(1, 30);
        inputs.idle(1);
        inputs.idle(0);
        assertThat(target.log).containsExactly("watermark 10", "watermark 30", "idle");
    }

    @Test
    @DisplayName("E15: a watermark makes an idle input active again, before the watermark is passed on")
    void watermarkOnAnIdleInput() {
        inputs.idle(0);
        inputs.idle(1);
        inputs.watermark(1, 5);
        assertThat(target.log).containsExactly("idle", "active", "watermark 5");
        inputs.watermark(0, 3);
        inputs.watermark(1, 9);
        assertThat(target.log)
                .as("input 0 counts at once, although it is behind")
                .hasSize(3);
        inputs.watermark(0, 8);
        assertThat(target.log).endsWith("watermark 8");
    }

    @Test
    @DisplayName("E25: a second input without watermarks stalls event time until it ends or is idle")
    void broadcastInputWithoutWatermarks() {
        inputs.watermark(0, 10);
        inputs.watermark(0, 20);
        assertThat(target.log).isEmpty();
        inputs.watermark(1, Long.MAX_VALUE);
        inputs.watermark(0, Long.MAX_VALUE);
        assertThat(target.log).containsExactly("watermark 20", "watermark " + Long.MAX_VALUE);
    }
}
