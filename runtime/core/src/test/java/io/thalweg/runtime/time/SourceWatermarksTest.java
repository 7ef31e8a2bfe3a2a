package io.thalweg.runtime.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.api.WatermarkGenerator;
import io.thalweg.api.WatermarkOutput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SourceWatermarksTest {

    private static final String FINAL_WATERMARK = "watermark " + Long.MAX_VALUE;

    /** Emits the timestamp of each record that is marked. */
    private static final class Punctuated implements WatermarkGenerator<String> {
        @Override
        public void onEvent(String event, long timestamp, WatermarkOutput output) {
            if (event.equals("mark")) {
                output.emitWatermark(timestamp);
            }
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {}
    }

    private final RecordedTarget target = new RecordedTarget();
    private SourceWatermarks<String> watermarks;

    @Test
    @DisplayName("E4, E6: bounded disorder, asked periodically; no watermark before the first record, none twice")
    void periodic() {
        begin(new BoundedOutOfOrderness<>(100), 50, -1, 0);
        watermarks.processingTime(50);
        record("", 1_000);
        record("", 900);
        watermarks.processingTime(99);
        watermarks.processingTime(100);
        watermarks.processingTime(150);
        record("", 950);
        watermarks.processingTime(200);
        record("", 1_001);
        watermarks.processingTime(250);
        assertThat(target.log)
                .containsExactly(
                        "record 1000", "record 900", "watermark 899", "record 950", "record 1001", "watermark 900");
    }

    @Test
    @DisplayName("E4: the next probe is one interval after the last one, however late that was")
    void nextProbe() {
        begin(new BoundedOutOfOrderness<>(0), 50, -1, 0);
        watermarks.processingTime(120);
        record("", 1_000);
        watermarks.processingTime(169);
        assertThat(target.log).containsExactly("record 1000");
        watermarks.processingTime(170);
        assertThat(target.log).containsExactly("record 1000", "watermark 999");
    }

    @Test
    @DisplayName("E4, E22: the generator is asked once more at the end, and then the final watermark follows")
    void lastEmission() {
        begin(new BoundedOutOfOrderness<>(10), 200, -1, 0);
        record("", 500);
        watermarks.end();
        assertThat(target.log).containsExactly("record 500", "watermark 489");
        watermarks.endOfInput();
        watermarks.processingTime(1_000);
        assertThat(target.log).containsExactly("record 500", "watermark 489", FINAL_WATERMARK);
    }

    @Test
    @DisplayName("E4: without an interval only the end of the input asks")
    void noInterval() {
        begin(new BoundedOutOfOrderness<>(10), 0, -1, 0);
        record("", 500);
        watermarks.processingTime(Long.MAX_VALUE - 1);
        assertThat(target.log).containsExactly("record 500");
        watermarks.endOfInput();
        assertThat(target.log).containsExactly("record 500", "watermark 489", FINAL_WATERMARK);
    }

    @Test
    @DisplayName("E5, E6: per-record watermarks follow the record that raises them")
    void perRecord() {
        begin(new PerRecordLag<>(10), 200, 1_000, 0);
        record("", 500);
        record("", 400);
        record("", 501);
        watermarks.processingTime(200);
        assertThat(target.log)
                .containsExactly("record 500", "watermark 489", "record 400", "record 501", "watermark 490");
    }

    @Test
    @DisplayName("E11, E12: idle when the timeout is exceeded; active again with the next greater watermark only")
    void idlenessAndReturn() {
        begin(new BoundedOutOfOrderness<>(0), 50, 100, 1);
        record("", 1_000);
        for (long now = 51; now <= 201; now += 50) {
            watermarks.processingTime(now);
        }
        assertThat(target.log).containsExactly("record 1000", "watermark 999");
        watermarks.processingTime(251);
        record("", 900);
        watermarks.processingTime(301);
        record("", 2_000);
        watermarks.processingTime(351);
        assertThat(target.log)
                .containsExactly(
                        "record 1000",
                        "watermark 999",
                        "idle",
                        "record 900",
                        "record 2000",
                        "active",
                        "watermark 1999");
    }

    @Test
    @DisplayName("E11, E12: idle once, and again after a record that did not raise the watermark")
    void idleOnce() {
        begin(new BoundedOutOfOrderness<>(0), 50, 100, 0);
        record("", 1_000);
        for (long now = 50; now <= 1_000; now += 50) {
            watermarks.processingTime(now);
        }
        record("", 900);
        for (long now = 1_050; now <= 2_000; now += 50) {
            watermarks.processingTime(now);
        }
        assertThat(target.log).containsExactly("record 1000", "watermark 999", "idle", "record 900");
    }

    @Test
    @DisplayName("E11: backpressure is not idleness")
    void backpressure() {
        begin(new BoundedOutOfOrderness<>(0), 50, 100, 0);
        watermarks.processingTime(50);
        watermarks.paused(1_000);
        watermarks.processingTime(1_100);
        assertThat(target.log).isEmpty();
        watermarks.processingTime(1_200);
        assertThat(target.log).containsExactly("idle");
    }

    @Test
    @DisplayName("E12, E22: an idle stream becomes active before its final watermark, so that nobody ignores that")
    void endWhileIdle() {
        begin(new BoundedOutOfOrderness<>(0), 50, 100, 0);
        watermarks.processingTime(50);
        watermarks.processingTime(1_000);
        watermarks.endOfInput();
        assertThat(target.log).containsExactly("idle", "active", FINAL_WATERMARK);
    }

    @Test
    @DisplayName("E23: a stream that has ended is not found idle")
    void notIdleAfterTheEnd() {
        begin(new BoundedOutOfOrderness<>(0), 50, 100, 0);
        watermarks.processingTime(50);
        watermarks.endOfInput();
        watermarks.processingTime(1_000);
        assertThat(target.log).containsExactly(FINAL_WATERMARK);
    }

    @Test
    @DisplayName("E17: upstream watermarks and idleness are swallowed, except the end of the input")
    void reassigned() {
        begin(new Punctuated(), 0, -1, 0);
        Reassigned upstream = new Reassigned(watermarks);
        upstream.watermark(100);
        upstream.idle();
        record("mark", 10);
        record("", 20);
        upstream.active();
        upstream.watermark(200);
        upstream.watermark(Long.MAX_VALUE);
        assertThat(target.log).containsExactly("record 10", "watermark 10", "record 20", FINAL_WATERMARK);
    }

    @Test
    @DisplayName("E4, E17: the end of the upstream input asks the generator once more")
    void reassignedEnd() {
        begin(new BoundedOutOfOrderness<>(10), 200, -1, 0);
        record("", 500);
        new Reassigned(watermarks).watermark(Long.MAX_VALUE);
        assertThat(target.log).containsExactly("record 500", "watermark 489", FINAL_WATERMARK);
    }

    @Test
    @DisplayName("E3: watermarks from beside the generator obey the same order")
    void emitterIsShared() {
        begin(new BoundedOutOfOrderness<>(0), 50, -1, 0);
        watermarks.emitter().emitWatermark(5_000);
        record("", 1_000);
        watermarks.processingTime(50);
        assertThat(target.log).containsExactly("watermark 5000", "record 1000");
    }

    @Test
    @DisplayName("E11: idleness without probes, or a timeout that is not positive, is refused")
    void refused() {
        assertThatThrownBy(() -> begin(new Punctuated(), 0, 100, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("100 ms with a periodic interval of 0 ms");
        assertThatThrownBy(() -> begin(new Punctuated(), 50, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> begin(new Punctuated(), -1, -1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private void begin(WatermarkGenerator<String> generator, long intervalMillis, long idleAfterMillis, long now) {
        watermarks = new SourceWatermarks<>(generator, intervalMillis, idleAfterMillis, target);
        watermarks.start(now);
    }

    private void record(String event, long timestamp) {
        target.record(timestamp);
        watermarks.onEvent(event, timestamp);
    }
}
