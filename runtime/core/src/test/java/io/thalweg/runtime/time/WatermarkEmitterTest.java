package io.thalweg.runtime.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WatermarkEmitterTest {

    private final RecordedTarget target = new RecordedTarget();
    private final WatermarkEmitter emitter = new WatermarkEmitter(target);

    @Test
    @DisplayName("E3: equal and smaller watermarks are not passed on")
    void strictlyRising() {
        emitter.emitWatermark(Long.MIN_VALUE);
        emitter.emitWatermark(-5);
        emitter.emitWatermark(-5);
        emitter.emitWatermark(-6);
        emitter.emitWatermark(7);
        emitter.emitWatermark(Long.MAX_VALUE);
        emitter.emitWatermark(Long.MAX_VALUE);
        assertThat(target.log).containsExactly("watermark -5", "watermark 7", "watermark " + Long.MAX_VALUE);
        assertThat(emitter.last()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    @DisplayName("E12: a change of status is passed on once; the stream starts active")
    void statusOnce() {
        emitter.markActive();
        emitter.markIdle();
        emitter.markIdle();
        assertThat(emitter.isIdle()).isTrue();
        emitter.markActive();
        emitter.markActive();
        assertThat(emitter.isIdle()).isFalse();
        assertThat(target.log).containsExactly("idle", "active");
    }

    @Test
    @DisplayName("E12: only a greater watermark makes an idle stream active, and active comes first")
    void activeBeforeTheWatermark() {
        emitter.emitWatermark(10);
        emitter.markIdle();
        emitter.emitWatermark(10);
        emitter.emitWatermark(9);
        assertThat(target.log).containsExactly("watermark 10", "idle");
        emitter.emitWatermark(11);
        assertThat(target.log).containsExactly("watermark 10", "idle", "active", "watermark 11");
    }
}
