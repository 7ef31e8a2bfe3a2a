package io.thalweg.runtime.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SplitGeneratorsTest {

    private final RecordedTarget target = new RecordedTarget();

    private SplitGenerators<String> watermarks(long idleAfter) {
        SplitGenerators<String> watermarks =
                new SplitGenerators<>(() -> new BoundedOutOfOrderness<>(0), 50, idleAfter, target);
        watermarks.splits(2);
        watermarks.start(0);
        return watermarks;
    }

    private static void read(SplitGenerators<String> watermarks, int split, long... timestamps) {
        watermarks.split(split);
        for (long timestamp : timestamps) {
            watermarks.onEvent("", timestamp);
        }
    }

    @Test
    @DisplayName("E8, E9: a generator for each split, asked together, merged once")
    void merged() {
        SplitGenerators<String> watermarks = watermarks(-1);
        read(watermarks, 0, 1_000);
        watermarks.processingTime(50);
        read(watermarks, 1, 10);
        watermarks.processingTime(100);
        read(watermarks, 1, 2_000);
        read(watermarks, 0, 900);
        watermarks.processingTime(150);
        assertThat(target.log).containsExactly("watermark 9", "watermark 999");
    }

    @Test
    @DisplayName("E9: a split that has ended leaves the minimum at the next emission")
    void endedSplit() {
        SplitGenerators<String> watermarks = watermarks(-1);
        read(watermarks, 0, 1_000);
        read(watermarks, 1, 10);
        watermarks.splitEnded(1);
        assertThat(target.log).isEmpty();
        watermarks.processingTime(50);
        assertThat(target.log).containsExactly("watermark 999");
        assertThat(watermarks.watermarkOf(1)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    @DisplayName("E4: the generator of the last split is asked once more when it ends")
    void lastSplit() {
        SplitGenerators<String> watermarks = watermarks(-1);
        read(watermarks, 0, 1_000);
        watermarks.splitEnded(0);
        read(watermarks, 1, 2_000);
        watermarks.splitEnded(1);
        watermarks.end();
        assertThat(target.log).containsExactly("watermark 1999");
    }

    @Test
    @DisplayName("E11: a split becomes idle by itself, and no longer holds the other back")
    void idleSplit() {
        SplitGenerators<String> watermarks = watermarks(100);
        long now = 0;
        for (; now <= 400; now += 50) {
            read(watermarks, 0, 1_000 + now);
            watermarks.split(1); // it is asked, and has nothing
            watermarks.processingTime(now);
        }
        assertThat(target.log).contains("watermark 1199").doesNotContain("idle");
    }

    @Test
    @DisplayName("E11: the time in which a split is not read, for backpressure or alignment, does not count")
    void pausedSplit() {
        SplitGenerators<String> watermarks = watermarks(100);
        read(watermarks, 0, 1_000);
        read(watermarks, 1, 10);
        for (long now = 50; now <= 5_000; now += 50) {
            read(watermarks, 0, 1_000 + now); // the other one has to wait
            watermarks.processingTime(now);
        }
        assertThat(target.log).containsExactly("watermark 9");
        for (long now = 5_050; now <= 5_300; now += 50) {
            read(watermarks, 0, 1_000 + now);
            watermarks.split(1);
            watermarks.processingTime(now);
        }
        assertThat(target.log).as("read again, and silent").hasSizeGreaterThan(1);
    }

    @Test
    @DisplayName("E12, E13: all splits idle: the greatest watermark of all, then idle; active only with a greater one")
    void allIdle() {
        SplitGenerators<String> watermarks = watermarks(100);
        read(watermarks, 0, 1_000);
        read(watermarks, 1, 10);
        for (long now = 50; now <= 400; now += 50) {
            watermarks.split(0);
            watermarks.split(1);
            watermarks.processingTime(now);
        }
        assertThat(target.log).containsExactly("watermark 9", "watermark 999", "idle");
        read(watermarks, 1, 500);
        watermarks.processingTime(450);
        assertThat(target.log).hasSize(3);
        read(watermarks, 1, 3_000);
        read(watermarks, 0, 2_000);
        watermarks.processingTime(500);
        assertThat(target.log).endsWith("active", "watermark 1999");
    }
}
