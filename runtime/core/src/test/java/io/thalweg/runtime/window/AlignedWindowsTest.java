package io.thalweg.runtime.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.runtime.state.Pane;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows of one key whose accumulator is a sum, beside a list of records that is searched anew for every window. */
class AlignedWindowsTest {

    /** A pane that holds a sum. */
    private static final class Sum extends Pane {
        private long sum;

        @Override
        public void clear() {
            sum = 0;
        }
    }

    @ParameterizedTest(name = "size {0}, slide {1}, offset {2}")
    @DisplayName("W1 W3 W28 W33: random streams fire the windows that the definition names, in order of their ends")
    @CsvSource({"10,10,0", "10,10,-3", "30,10,0", "25,10,4", "7,3,-2", "100,1,0", "9,6,5"})
    void slicesFireWhatTheDefinitionSays(long size, long slide, long offset) {
        for (int seed = 0; seed < 40; seed++) {
            Reference reference = new Reference(size, slide, offset);
            AlignedWindows<Sum> windows = new AlignedWindows<>(WindowGrid.slices(size, slide, offset, 0), Sum::new);
            long slice = greatestCommonDivisor(size, slide);
            Random random = new Random(seed);
            List<String> fired = new ArrayList<>();
            long watermark = -200;
            for (int step = 0; step < 300; step++) {
                if (random.nextInt(3) > 0) {
                    long timestamp = watermark - 30 + random.nextInt(120);
                    long number = Math.floorDiv(timestamp - offset, slice);
                    Sum open = step % 3 == 0 ? windows.at(number) : windows.around(timestamp);
                    Sum pane = open != null ? open : windows.open(number);
                    reference.add(timestamp, step);
                    if (pane != null) {
                        pane.sum += step;
                    } else {
                        reference.mustBeLate(timestamp);
                    }
                } else {
                    watermark += random.nextInt(25);
                    fire(windows, watermark, fired);
                    reference.advance(watermark);
                }
            }
            fire(windows, Long.MAX_VALUE, fired);
            reference.advance(Long.MAX_VALUE);
            assertThat(fired).as("seed %d", seed).isEqualTo(reference.fired);
            assertThat(windows.openPanes()).isZero();
        }
    }

    private static void fire(AlignedWindows<Sum> windows, long time, List<String> fired) {
        if (windows.advance(time)) {
            while (windows.next()) {
                long sum = 0;
                for (Sum pane = windows.first(); pane != null; pane = windows.following()) {
                    sum += pane.sum;
                }
                fired.add(windows.start() + ".." + windows.end() + "=" + sum);
            }
        }
    }

    private static long greatestCommonDivisor(long first, long second) {
        return second == 0 ? first : greatestCommonDivisor(second, first % second);
    }

    /** The definition: a record belongs to every window that contains it and has not ended before it came. */
    private static final class Reference {
        private final long size;
        private final long slide;
        private final long offset;
        private final TreeMap<Long, Long> sums = new TreeMap<>(); // by start, which is the order of the ends
        private final List<String> fired = new ArrayList<>();
        private long watermark = Long.MIN_VALUE;

        Reference(long size, long slide, long offset) {
            this.size = size;
            this.slide = slide;
            this.offset = offset;
        }

        void add(long timestamp, long value) {
            for (long start = lastStart(timestamp); start > timestamp - size; start -= slide) {
                if (start + size - 1 > watermark) {
                    sums.merge(start, value, Long::sum);
                }
            }
        }

        void mustBeLate(long timestamp) {
            assertThat(lastStart(timestamp) + size - 1).isLessThanOrEqualTo(watermark);
        }

        private long lastStart(long timestamp) {
            return timestamp - Math.floorMod(timestamp - offset, slide);
        }

        void advance(long newWatermark) {
            watermark = newWatermark;
            while (!sums.isEmpty() && sums.firstKey() + size - 1 <= watermark) {
                var first = sums.pollFirstEntry();
                fired.add(first.getKey() + ".." + (first.getKey() + size) + "=" + first.getValue());
            }
        }
    }

    @Test
    @DisplayName("E23: with lateness for ever nothing is late before the last watermark, and nothing is cleaned up")
    void latenessForEver() {
        AlignedWindows<Sum> windows =
                new AlignedWindows<>(WindowGrid.windows(1_000, 1_000, 0, Long.MAX_VALUE), Sum::new);
        windows.open(0);
        fire(windows, 999_999_999, new ArrayList<>());
        assertThat(windows.at(0)).isNotNull();
        assertThat(windows.refire(0)).isTrue();
        fire(windows, Long.MAX_VALUE, new ArrayList<>());
        assertThat(windows.openPanes()).isZero();
        assertThat(windows.open(7)).isNull();
    }

    @Test
    @DisplayName("W11: a processing-time window that has fired opens again for a record of its last millisecond")
    void processingTimeWindowsOpenAgain() {
        AlignedWindows<Sum> windows = new AlignedWindows<>(WindowGrid.windows(1_000, 1_000, 0, 0), Sum::new);
        List<String> fired = new ArrayList<>();
        windows.reopen(0).sum = 1;
        fire(windows, 999, fired);
        windows.reopen(0).sum = 2;
        fire(windows, 1_000, fired);
        assertThat(fired).containsExactly("0..1000=1", "0..1000=2");
    }

    @Test
    @DisplayName("panes whose numbers fall into one bucket, near and far in time, are told apart")
    void distantPanesShareABucket() {
        AlignedWindows<Sum> windows = new AlignedWindows<>(WindowGrid.windows(1, 1, 0, 0), Sum::new);
        long[] numbers = {0, 1L << 40, -(1L << 40), 16, 32, 1L << 20};
        for (long number : numbers) {
            windows.open(number).sum = number;
        }
        for (long number : numbers) {
            assertThat(windows.at(number).sum).isEqualTo(number);
        }
        List<String> fired = new ArrayList<>();
        fire(windows, 20, fired);
        assertThat(fired)
                .containsExactly(-(1L << 40) + ".." + (1 - (1L << 40)) + "=" + -(1L << 40), "0..1=0", "16..17=16");
        assertThat(windows.openPanes()).isEqualTo(3);
    }
}
