package io.thalweg.runtime.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WatermarkMergerTest {

    private final RecordedTarget target = new RecordedTarget();
    private WatermarkMerger merger = new WatermarkMerger(2, target);

    @Test
    @DisplayName("E10: the minimum over the channels, not before each has one, none twice, none lower")
    void minimum() {
        merger = new WatermarkMerger(3, target);
        merger.watermark(0, 10);
        merger.watermark(1, 5);
        assertThat(target.log).isEmpty();
        assertThat(merger.current()).isEqualTo(Long.MIN_VALUE);
        merger.watermark(2, 7);
        merger.watermark(1, 6);
        merger.watermark(1, 4);
        merger.watermark(1, 20);
        merger.watermark(2, 7);
        merger.watermark(2, 30);
        assertThat(target.log).containsExactly("watermark 5", "watermark 6", "watermark 7", "watermark 10");
        assertThat(merger.current()).isEqualTo(10);
    }

    @Test
    @DisplayName("E13: a channel without watermark blocks until it is idle")
    void idleBeforeTheFirstWatermark() {
        merger.watermark(0, 10);
        merger.idle(1);
        merger.watermark(0, 12);
        assertThat(target.log).containsExactly("watermark 10", "watermark 12");
    }

    @Test
    @DisplayName("E13: the order in which the channels become idle does not matter, slow one first")
    void allIdleSlowFirst() {
        merger.watermark(0, 15);
        merger.watermark(1, 5);
        merger.idle(1);
        merger.idle(0);
        assertThat(target.log).containsExactly("watermark 5", "watermark 15", "idle");
    }

    @Test
    @DisplayName("E13: the order in which the channels become idle does not matter, fast one first")
    void allIdleFastFirst() {
        merger.watermark(0, 15);
        merger.watermark(1, 5);
        merger.idle(0);
        assertThat(target.log).containsExactly("watermark 5");
        merger.idle(1);
        assertThat(target.log).containsExactly("watermark 5", "watermark 15", "idle");
    }

    @Test
    @DisplayName("E13: nothing is flushed if the last channel to become idle was not holding the others back")
    void noFlushByAChannelThatWasBehind() {
        merger = new WatermarkMerger(3, target);
        merger.watermark(0, 50);
        merger.watermark(1, 5);
        merger.watermark(2, 10);
        merger.idle(0);
        merger.idle(1);
        merger.active(1); // behind 10, so not aligned
        merger.idle(2);
        merger.idle(1);
        assertThat(target.log).containsExactly("watermark 5", "watermark 10", "idle");
    }

    @Test
    @DisplayName("E13: the watermarks of an idle channel are ignored, also after it is active again")
    void idleChannelIsIgnored() {
        merger.watermark(0, 5);
        merger.watermark(1, 5);
        merger.idle(1);
        merger.watermark(1, 50);
        merger.watermark(0, 10);
        merger.active(1);
        merger.watermark(0, 60);
        assertThat(target.log).containsExactly("watermark 5", "watermark 10", "watermark 60");
    }

    @Test
    @DisplayName("E14: the first channel to become active makes the output active; one that is behind does not hold it")
    void activeAgain() {
        merger.idle(0);
        merger.idle(1);
        merger.active(1);
        merger.watermark(1, 3);
        merger.active(0);
        merger.watermark(1, 5);
        merger.watermark(0, 4);
        merger.watermark(1, 6);
        assertThat(target.log).containsExactly("idle", "active", "watermark 3", "watermark 5", "watermark 6");
    }

    @Test
    @DisplayName("E14: a channel that has caught up, to the millisecond, holds the others back again")
    void caughtUp() {
        merger.watermark(0, 10);
        merger.idle(1);
        merger.active(1);
        merger.watermark(1, 9);
        merger.watermark(0, 20);
        assertThat(target.log).containsExactly("watermark 10", "watermark 20");
        merger.watermark(1, 20);
        merger.watermark(0, 30);
        assertThat(target.log).containsExactly("watermark 10", "watermark 20");
        merger.watermark(1, 25);
        assertThat(target.log).endsWith("watermark 25");
    }

    @Test
    @DisplayName("E14: a channel that became idle ahead of the others is aligned when it comes back")
    void aheadWhenItComesBack() {
        merger.watermark(0, 100);
        merger.watermark(1, 10);
        merger.idle(0);
        merger.active(0);
        merger.watermark(1, 200);
        assertThat(target.log).containsExactly("watermark 10", "watermark 100");
    }

    @Test
    @DisplayName("E13: a status that does not change says nothing")
    void statusTwice() {
        merger.active(0);
        merger.idle(0);
        merger.idle(0);
        merger.idle(1);
        merger.idle(1);
        merger.active(0);
        merger.active(0);
        merger.active(1);
        assertThat(target.log).containsExactly("idle", "active");
    }

    @Test
    @DisplayName("E22: the final watermark needs all active channels")
    void finalWatermark() {
        merger.watermark(0, Long.MAX_VALUE);
        assertThat(target.log).isEmpty();
        merger.watermark(1, Long.MAX_VALUE);
        assertThat(target.log).containsExactly("watermark " + Long.MAX_VALUE);
    }

    @Test
    @DisplayName("a single channel passes through")
    void singleChannel() {
        merger = new WatermarkMerger(1, target);
        merger.watermark(0, 5);
        merger.idle(0);
        merger.watermark(0, 7);
        merger.active(0);
        merger.watermark(0, 8);
        assertThat(target.log).containsExactly("watermark 5", "idle", "active", "watermark 8");
    }
}
