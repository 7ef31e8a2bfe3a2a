package io.thalweg.runtime.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.api.Out;
import io.thalweg.api.SourceSplit;
import io.thalweg.api.SplitReader;
import io.thalweg.api.StreamSource;
import io.thalweg.runtime.env.Clock;
import io.thalweg.runtime.metrics.Counter;
import io.thalweg.runtime.time.SplitLag;
import io.thalweg.runtime.time.WatermarkAlignment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The splits of a lane are read side by side, and stay together in event time")
class SplitsSideBySideTest {

    private final Map<String, Queue<Long>> queues = new TreeMap<>();
    private final List<String> splits = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private boolean endless;
    private long discovery;
    private long now;

    /** Records are timestamps; an empty queue is one that waits, or has ended. */
    private final class Queues implements StreamSource<Long> {

        @Override
        public List<SourceSplit> splits() {
            return splits.stream().map(SourceSplit::new).toList();
        }

        @Override
        public long discoveryMillis() {
            return discovery;
        }

        @Override
        public SplitReader<Long> open(SourceSplit split, long position) {
            Queue<Long> queue = queues.computeIfAbsent(split.id(), name -> new ArrayDeque<>());
            return new SplitReader<>() {
                @Override
                public int poll(Out<Long> out, int limit) {
                    int count = 0;
                    while (count < limit && !queue.isEmpty()) {
                        out.emit(queue.remove());
                        count++;
                    }
                    return count == 0 && !endless ? END : count;
                }

                @Override
                public long position() {
                    return queue.size();
                }

                @Override
                public void close() {
                    log.add("close " + split.id());
                }
            };
        }
    }

    /** What a stage does with records and watermarks of splits. */
    private final class Output extends Collected<Long> {

        private final SplitLag lag = new SplitLag(0);
        private long watermark = Long.MIN_VALUE;

        @Override
        public void emit(Long timestamp) {
            log.add(String.valueOf(timestamp));
            if (lag.advance(timestamp)) {
                rise(lag.watermark());
            }
        }

        private void rise(long newWatermark) {
            if (newWatermark > watermark) {
                watermark = newWatermark;
                log.add("wm " + watermark);
            }
        }

        @Override
        public void splits(int count) {
            lag.splits(count);
        }

        @Override
        public void split(int split) {
            lag.split(split);
        }

        @Override
        public void splitEnded(int split) {
            rise(lag.end(split));
        }

        @Override
        public long splitWatermark(int split) {
            return lag.watermarkOf(split);
        }

        @Override
        public void idle() {
            log.add("idle");
        }

        @Override
        public void end() {
            log.add("end");
        }
    }

    private PolledSource<Long> source(SplitAlignment alignment) {
        return source(alignment, 0, 1);
    }

    private PolledSource<Long> source(SplitAlignment alignment, int lane, int lanes) {
        Queues source = new Queues();
        Clock clock = new Clock() {
            @Override
            public long millis() {
                return now;
            }

            @Override
            public long nanos() {
                return now;
            }
        };
        SplitAssignment assignment = new SplitAssignment("queues", source, clock, lane, lanes);
        return new PolledSource<>("queues", source, new Output(), new Counter(), assignment, alignment);
    }

    private void split(String name, long... timestamps) {
        splits.add(name);
        Queue<Long> queue = queues.computeIfAbsent(name, key -> new ArrayDeque<>());
        for (long timestamp : timestamps) {
            queue.add(timestamp);
        }
    }

    private void poll(PolledSource<Long> source, int times) {
        for (int time = 0; time < times; time++) {
            source.poll(1);
        }
    }

    @Test
    @DisplayName("E9: the watermark is the least of all splits; one that has ended leaves the minimum")
    void leastOfSplits() {
        split("a", 10, 20, 30);
        split("b", 5);
        poll(source(SplitAlignment.none()), 20);
        assertThat(log).containsExactly("10", "5", "wm 4", "20", "close b", "wm 19", "30", "wm 29", "close a", "end");
    }

    @Test
    @DisplayName("E9: a split that joins later holds the watermark back, and does not lower it")
    void lateSplit() {
        endless = true;
        discovery = 100;
        split("a", 10, 20, 30);
        PolledSource<Long> source = source(SplitAlignment.none());
        poll(source, 1);
        split("b", 3, 15);
        poll(source, 1);
        assertThat(log).as("not asked yet").containsExactly("10", "wm 9", "20", "wm 19");
        now = 100;
        poll(source, 4);
        assertThat(log).containsExactly("10", "wm 9", "20", "wm 19", "3", "30", "15");
        assertThat(source.ended()).isFalse();
    }

    @Test
    @DisplayName("splits that join later go to every second of two lanes; one without is idle, not at its end")
    void lateSplitsOfLanes() {
        discovery = 100;
        split("a", 1);
        PolledSource<Long> second = source(SplitAlignment.none(), 1, 2);
        poll(second, 3);
        assertThat(log).containsExactly("idle");
        split("b", 2);
        split("c", 3);
        split("d", 4);
        now = 250;
        poll(second, 5);
        assertThat(log).containsExactly("idle", "2", "4", "wm 1", "close b", "wm 3", "close d", "idle");
    }

    @Test
    @DisplayName("a source that forgets splits it has named is refused")
    void forgottenSplits() {
        discovery = 1;
        endless = true;
        split("a", 1);
        split("b", 2);
        PolledSource<Long> source = source(SplitAlignment.none());
        poll(source, 1);
        splits.remove(0);
        now = 5;
        assertThatThrownBy(() -> source.poll(1)).hasMessageContaining("not in their places");
    }

    @Test
    @DisplayName("E16: a split ahead of the slowest that has records waits; nothing is lost")
    void drift() {
        split("fast", 1_000, 2_000, 3_000);
        split("slow", 100, 200, 300, 400);
        poll(source(SplitAlignment.amongSplits(new WatermarkAlignment(500))), 20);
        assertThat(log.stream().filter(line -> line.matches("\\d+")))
                .containsExactly("1000", "100", "200", "300", "400", "2000", "3000");
    }

    @Test
    @DisplayName("a split that waits for its input does not stop the others, unless it is in a group")
    void waitingSplit() {
        endless = true;
        split("fast", 1_000, 2_000, 3_000);
        split("slow", 100);
        poll(source(SplitAlignment.amongSplits(new WatermarkAlignment(500))), 20);
        assertThat(log).contains("3000");
    }

    @Test
    @DisplayName("E16: in a group the slowest source holds the others back until it is idle, has ended, or catches up")
    void group() {
        endless = true;
        split("fast", 1_000, 2_000, 3_000);
        split("slow", 100);
        WatermarkAlignment group = new WatermarkAlignment(500);
        PolledSource<Long> source = source(SplitAlignment.inGroup(group));
        poll(source, 20);
        assertThat(log).contains("1000").doesNotContain("2000");
        queues.get("slow").add(900L);
        poll(source, 20);
        assertThat(log).contains("2000").doesNotContain("3000");
        WatermarkAlignment.Member other = group.join(true);
        queues.get("slow").add(5_000L);
        poll(source, 20);
        assertThat(log).as("another source has no watermark yet").doesNotContain("3000");
        other.report(Long.MAX_VALUE);
        poll(source, 20);
        assertThat(log).contains("3000");
    }

    @Test
    @DisplayName("no more than so many splits are open at a time; the others follow")
    void mostOpen() {
        for (int split = 0; split < PolledSource.MOST_OPEN + 10; split++) {
            split("s" + split, 7);
        }
        PolledSource<Long> source = source(SplitAlignment.none());
        poll(source, 3 * PolledSource.MOST_OPEN);
        assertThat(log.stream().filter("7"::equals)).hasSize(PolledSource.MOST_OPEN + 10);
        assertThat(source.ended()).isTrue();
    }
}
