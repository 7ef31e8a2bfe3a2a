package io.thalweg.runtime.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SplitWatermarksTest {

    private final RecordedTarget target = new RecordedTarget();
    private final SplitWatermarks splits = new SplitWatermarks(target);
    private final SplitWatermarks.Split first = splits.add();
    private final SplitWatermarks.Split second = splits.add();

    @Test
    @DisplayName("E9: what is emitted behind a record counts at once, what is emitted periodically when all are merged")
    void immediateAndDeferred() {
        first.immediate().emitWatermark(10);
        second.immediate().emitWatermark(7);
        second.deferred().emitWatermark(12);
        assertThat(target.log).containsExactly("watermark 7");
        first.immediate().emitWatermark(11);
        splits.emit();
        assertThat(target.log).containsExactly("watermark 7", "watermark 11");
    }

    @Test
    @DisplayName("E9: periodic watermarks of all splits are merged once")
    void mergedOnce() {
        first.deferred().emitWatermark(10);
        second.deferred().emitWatermark(15);
        splits.emit();
        first.deferred().emitWatermark(20);
        second.deferred().emitWatermark(21);
        splits.emit();
        assertThat(target.log).containsExactly("watermark 10", "watermark 20");
    }

    @Test
    @DisplayName("E3, E9: a lower watermark of a split does not take its earlier one back")
    void lowerWatermark() {
        first.immediate().emitWatermark(5);
        second.deferred().emitWatermark(10);
        second.deferred().emitWatermark(3);
        first.immediate().emitWatermark(8);
        assertThat(target.log).containsExactly("watermark 8");
    }

    @Test
    @DisplayName("E9: a new split holds the watermark, and does not lower it")
    void newSplit() {
        first.immediate().emitWatermark(10);
        second.immediate().emitWatermark(10);
        SplitWatermarks.Split third = splits.add();
        first.immediate().emitWatermark(20);
        second.immediate().emitWatermark(20);
        third.immediate().emitWatermark(5);
        assertThat(target.log).containsExactly("watermark 10");
        third.immediate().emitWatermark(15);
        assertThat(target.log).containsExactly("watermark 10", "watermark 15");
    }

    @Test
    @DisplayName("E9: a split that has ended leaves the minimum, seen at the next emission")
    void endedSplit() {
        first.immediate().emitWatermark(10);
        second.immediate().emitWatermark(30);
        splits.remove(first);
        assertThat(target.log).containsExactly("watermark 10");
        splits.emit();
        assertThat(target.log).containsExactly("watermark 10", "watermark 30");
        splits.remove(second);
        splits.emit();
        assertThat(target.log).as("no splits say nothing").hasSize(2);
    }

    @Test
    @DisplayName("E9, E11: an idle split holds nobody back; all idle give the maximum and then idle")
    void idleSplits() {
        first.immediate().emitWatermark(10);
        second.immediate().emitWatermark(30);
        first.immediate().markIdle();
        assertThat(target.log).containsExactly("watermark 10", "watermark 30");
        second.deferred().markIdle();
        assertThat(target.log).hasSize(2);
        splits.emit();
        splits.emit();
        assertThat(target.log).containsExactly("watermark 10", "watermark 30", "idle");
    }

    @Test
    @DisplayName("E12: a source is active again only with a greater watermark")
    void activeAgain() {
        first.immediate().emitWatermark(10);
        first.immediate().markIdle();
        second.immediate().markIdle();
        first.immediate().markActive();
        first.immediate().emitWatermark(9);
        assertThat(target.log).containsExactly("watermark 10", "idle");
        first.immediate().emitWatermark(11);
        assertThat(target.log).containsExactly("watermark 10", "idle", "active", "watermark 11");
    }

    @Test
    @DisplayName("E9: the maximum over idle splits counts when the slow one is last")
    void maximumOfIdleSplits() {
        first.immediate().emitWatermark(10);
        second.immediate().emitWatermark(30);
        second.immediate().markIdle();
        first.immediate().markIdle();
        assertThat(target.log).containsExactly("watermark 10", "watermark 30", "idle");
    }
}
