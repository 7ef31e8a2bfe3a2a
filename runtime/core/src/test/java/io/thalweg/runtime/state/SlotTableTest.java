package io.thalweg.runtime.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlotTableTest {

    private static final long KEY_OF_HASH_ZERO = Hashes.unmix(0);

    /** Insert, update, remove, clear and grow at random, beside a plain map; the key of hash 0 is among the keys. */
    @ParameterizedTest
    @ValueSource(ints = {4, 50, 1_000, 20_000})
    void doesWhatAMapDoes(int distinctKeys) {
        Random random = new Random(distinctKeys);
        CountTable table = new CountTable();
        Map<Long, Long> expected = new HashMap<>();
        for (int step = 0; step < 200_000; step++) {
            long key = key(random.nextInt(distinctKeys));
            if (random.nextInt(4) == 0) {
                remove(table, expected, key);
            } else {
                int at = table.find(key);
                table.count(at, table.count(at) + 1);
                expected.merge(key, 1L, Long::sum);
            }
            if (random.nextInt(50_000) == 0) {
                table.clear();
                expected.clear();
            }
        }
        assertThat(contents(table)).isEqualTo(expected);
        assertThat(table.size()).isEqualTo(expected.size());
        expected.forEach(
                (key, count) -> assertThat(table.count(table.lookup(key))).isEqualTo(count));
    }

    @Test
    void aCopyHasTheSameContentsAndGoesItsOwnWay() {
        CountTable table = new CountTable();
        CountTable copy = new CountTable();
        for (int keys : new int[] {5, 1_000, 20, 0}) {
            table.clear();
            for (int number = 0; number < keys; number++) {
                table.count(table.find(key(number)), number);
            }
            copy.copyFrom(table);
            assertThat(contents(copy)).isEqualTo(contents(table)).hasSize(keys);
            copy.count(copy.find(key(0)), -77);
            copy.find(key(5_000));
            assertThat(contents(table)).hasSize(keys).doesNotContainValue(-77L);
        }
    }

    private static long key(int number) {
        return number == 0 ? KEY_OF_HASH_ZERO : number;
    }

    private static void remove(CountTable table, Map<Long, Long> expected, long key) {
        int at = table.lookup(key);
        assertThat(at >= 0).isEqualTo(expected.containsKey(key));
        if (at >= 0) {
            table.remove(at);
            expected.remove(key);
        }
    }

    private static Map<Long, Long> contents(CountTable table) {
        Map<Long, Long> contents = new HashMap<>();
        for (int at = table.next(0); at >= 0; at = table.next(at + 1)) {
            assertThat(contents.put(table.key(at), table.count(at))).isNull();
        }
        return contents;
    }
}
