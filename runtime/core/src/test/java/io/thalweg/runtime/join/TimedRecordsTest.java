package io.thalweg.runtime.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimedRecordsTest {

    private record Entry(long timestamp, int number) {}

    private final TimedRecords<Integer> records = new TimedRecords<>();

    private List<Entry> content(int from) {
        List<Entry> content = new ArrayList<>();
        for (int at = from; at < records.end(); at++) {
            content.add(new Entry(records.timestamp(at), records.get(at)));
        }
        return content;
    }

    /** Compared with a list that is searched from end to end. */
    @Test
    void staysInOrderWhateverComesAndGoes() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Entry> expected = new ArrayList<>();
            int spread = 1 + random.nextInt(30);
            long now = -100;
            for (int i = 0; i < 300; i++) {
                now += random.nextInt(4);
                if (random.nextInt(5) == 0) {
                    long until = now - random.nextInt(40);
                    records.removeUntil(until);
                    expected.removeIf(entry -> entry.timestamp() <= until);
                } else {
                    Entry added = new Entry(now - random.nextInt(spread), i);
                    records.add(added.timestamp(), i);
                    expected.add(
                            (int) expected.stream()
                                    .filter(entry -> entry.timestamp() <= added.timestamp())
                                    .count(),
                            added);
                }
                long from = now - random.nextInt(50);
                assertThat(records.size()).isEqualTo(expected.size());
                assertThat(content(records.from(Long.MIN_VALUE)))
                        .as("seed %d", seed)
                        .isEqualTo(expected);
                assertThat(content(records.from(from)))
                        .as("seed %d, from %d", seed, from)
                        .isEqualTo(expected.stream()
                                .filter(entry -> entry.timestamp() >= from)
                                .toList());
            }
            records.removeUntil(Long.MAX_VALUE);
            assertThat(records.size()).isZero();
        }
    }

    @Test
    void theLastMomentOfTimeHasAPlaceToo() {
        records.add(Long.MAX_VALUE, 1);
        records.add(Long.MAX_VALUE, 2);
        records.add(Long.MIN_VALUE + 1, 0);
        assertThat(content(records.from(Long.MIN_VALUE)).stream().map(Entry::number))
                .containsExactly(0, 1, 2);
        assertThat(content(records.from(Long.MAX_VALUE))).hasSize(2);
    }
}
