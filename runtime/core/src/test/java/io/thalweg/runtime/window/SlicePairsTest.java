package io.thalweg.runtime.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.runtime.state.Pane;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows of many slices, at random, beside windows that read all records again: order of slices included. */
class SlicePairsTest {

    private final TreeMap<Long, StringBuilder> expected = new TreeMap<>();
    private int merges;

    @ParameterizedTest
    @CsvSource({"100, 1, 0, 3", "100, 1, 40, 1", "64, 1, 0, 1", "17, 1, 5, 2", "50, 20, 7, 4", "1000, 1, 0, 1"})
    void windowsHaveAllTheirRecordsInOrder(long size, long slide, long lateness, int recordsPerSlide) {
        AlignedWindows<Letters> windows =
                new AlignedWindows<>(WindowGrid.slices(size, slide, -3, lateness), Letters::new, this::merge);
        long pane = gcd(size, slide);
        Random random = new Random(size);
        long now = -2 * size;
        for (int record = 0; record < 6_000; record++) {
            now += random.nextInt(recordsPerSlide + 1) == 0 ? random.nextInt(20) == 0 ? slide * 30 : slide : 0;
            long moment = now - random.nextInt((int) size / 2);
            add(windows, moment, Math.floorDiv(moment + 3, pane), record);
            if (windows.advance(now - size / 8)) {
                while (windows.next()) {
                    assertThat(text(windows)).isEqualTo(expected(windows.start(), windows.end(), pane));
                }
            }
        }
        assertThat(merges).isPositive();
    }

    private void add(AlignedWindows<Letters> windows, long moment, long number, int record) {
        Letters letters = record % 3 == 0 ? windows.at(number) : windows.around(moment);
        if (letters == null) {
            letters = windows.open(number);
        }
        if (letters != null) {
            String text = record + " ";
            letters.text.append(text);
            expected.computeIfAbsent(number, key -> new StringBuilder()).append(text);
        }
    }

    private static String text(AlignedWindows<Letters> windows) {
        StringBuilder text = new StringBuilder();
        for (Letters part = windows.first(); part != null; part = windows.following()) {
            text.append(part.text);
        }
        return text.toString();
    }

    private String expected(long start, long end, long pane) {
        StringBuilder text = new StringBuilder();
        expected.subMap((start + 3) / pane, (end + 3) / pane).values().forEach(text::append);
        return text.toString();
    }

    private void merge(Letters left, Letters right, Letters pair) {
        assertThat(pair.text).isEmpty();
        pair.text.append(left.text).append(right.text);
        merges++;
    }

    private static long gcd(long first, long second) {
        return second == 0 ? first : gcd(second, first % second);
    }

    private static final class Letters extends Pane {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void clear() {
            text.setLength(0);
        }
    }
}
