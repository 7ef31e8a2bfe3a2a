package io.thalweg.runtime.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlotTableTest {

    private static final double FARTHEST = 8; // from there on keys get other hashes
    private static final long KEY_OF_HASH_ZERO = new CountTable(StateEnvironment.FIXED).unmix(0);

    /** How large arrays are made: at once; never, so that the lane has to; or some time later. */
    private static final Map<String, Executor> HELPERS =
            Map.of("at once", Runnable::run, "never", task -> {}, "later", new LateHelper());

    /** Insert, update, remove, clear and grow at random, beside a plain map; the key of hash 0 is among the keys. */
    @ParameterizedTest
    @ValueSource(ints = {4, 50, 1_000, 20_000})
    void doesWhatAMapDoes(int distinctKeys) {
        for (int seed = 0; seed < 5; seed++) {
            compareWithMap(new CountTable(new StateEnvironment(seed, Runnable::run)), distinctKeys, 200_000);
        }
    }

    /** Growth step by step, among insertions, updates and removals, however the larger arrays come. */
    @ParameterizedTest
    @ValueSource(strings = {"at once", "never", "later"})
    void doesWhatAMapDoesWhileItGrows(String helper) {
        CountTable table = new CountTable(new StateEnvironment(1, HELPERS.get(helper)));
        compareWithMap(table, 400_000, 1_500_000);
    }

    private static void compareWithMap(CountTable table, int distinctKeys, int steps) {
        Random random = new Random(distinctKeys);
        Map<Long, Long> expected = new HashMap<>();
        for (int step = 0; step < steps; step++) {
            long key = key(random.nextInt(distinctKeys));
            if (random.nextInt(4) == 0) {
                remove(table, expected, key);
            } else {
                int at = table.find(key);
                table.count(at, table.count(at) + 1);
                expected.merge(key, 1L, Long::sum);
            }
            if (random.nextInt(steps / 4) == 0) {
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
        CountTable table = new CountTable(StateEnvironment.FIXED);
        CountTable copy = new CountTable(StateEnvironment.FIXED);
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

    /** Keys that meet under a known factor do not under a secret one. */
    @Test
    void craftedKeysAreSpread() {
        for (int seed = 0; seed < 20; seed++) {
            for (int bit = 17; bit <= 47; bit++) {
                int shift = bit;
                double crafted = distance(seed, number -> Hashes.INVERSE * ((long) number << shift));
                assertThat(crafted).as("bit %d, seed %d", bit, seed).isLessThan(FARTHEST);
            }
        }
    }

    /** Consecutive numbers hardly ever meet, whatever the secret: less than keys at random. */
    @Test
    void consecutiveNumbersAreSpreadEvenly() {
        for (int seed = 0; seed < 100; seed++) {
            assertThat(distance(seed, number -> number)).isLessThan(0.5);
            assertThat(distance(seed, number -> 1_000_000_007L - number)).isLessThan(0.5);
        }
        assertThat(distance(1, Hashes::mix)).isGreaterThan(0.5);
    }

    /** Series as people use them are spread too. */
    @Test
    void seriesAreSpread() {
        for (int seed = 0; seed < 100; seed++) {
            for (long step : new long[] {2, 3, 10, 1_000, 1 << 10, 60_000, 1L << 20, 1L << 32, 1L << 40, 1L << 47}) {
                assertThat(distance(seed, number -> 1_700_000_000_000L + number * step))
                        .as("step %d, seed %d", step, seed)
                        .isLessThan(FARTHEST);
            }
        }
    }

    /** Tables that have given their keys other hashes are copied and merged all the same, in either direction. */
    @Test
    void tablesOfDifferentHashesAreMerged() {
        for (int seed = 0; seed < 20; seed++) {
            StateEnvironment environment = new StateEnvironment(seed, Runnable::run);
            CountTable even = new CountTable(environment);
            CountTable mixed = new CountTable(environment);
            mixed.keepMixed();
            for (int number = 0; number < 1_000; number++) {
                even.count(even.find(key(number)), number);
                mixed.count(mixed.find(key(number + 500)), number + 500);
            }
            for (CountTable[] pair : new CountTable[][] {{even, mixed}, {mixed, even}}) {
                CountTable merged = new CountTable(environment);
                merged.copyFrom(pair[0]);
                merged.makeRoomFor(pair[1]);
                for (int from = pair[1].next(0); from >= 0; from = pair[1].next(from + 1)) {
                    merged.merge(pair[1], from);
                }
                assertThat(contents(merged)).hasSize(1_500).containsEntry(key(1_400), 1_400L);
                assertThat(merged.count(merged.lookup(key(700)))).isEqualTo(1_400);
            }
        }
    }

    /** A table notices keys that its even hashes crowd, and a search still finds all of them. */
    @Test
    void crowdedKeysGetOtherHashes() {
        for (int seed = 0; seed < 20; seed++) {
            CountTable table = new CountTable(new StateEnvironment(seed, Runnable::run));
            long step = table.unmix(1) - table.unmix(0); // one hash beside the other
            for (int number = 0; number < 20_000; number++) {
                int at = table.find(number * step);
                table.count(at, table.count(at) + number);
            }
            assertThat(table.size()).isEqualTo(20_000);
            for (int number = 0; number < 20_000; number++) {
                int at = table.lookup(number * step);
                assertThat(table.count(at)).isEqualTo(number);
                assertThat(table.key(at)).isEqualTo(number * step);
            }
            assertThat(distance(seed, number -> number * step)).isLessThan(FARTHEST);
        }
    }

    /** How far keys stand from their home, on average. */
    private static double distance(int seed, IntToLongFunction keys) {
        CountTable table = new CountTable(new StateEnvironment(seed, Runnable::run));
        for (int number = 0; number < 65_536; number++) {
            table.find(keys.applyAsLong(number));
        }
        long sum = 0;
        for (int at = table.next(0); at >= 0 && at <= table.mask; at = table.next(at + 1)) {
            sum += at - table.home(table.hash(at)) & table.mask;
        }
        return (double) sum / table.size();
    }

    /** The index that a search gave stays good while keys move to larger arrays behind it. */
    @Test
    void anIndexOutlivesSearchesWhileTheTableGrows() {
        CountTable table = new CountTable(StateEnvironment.FIXED);
        int keys = 0;
        while (keys < 60_000) {
            table.count(table.find(key(keys)), keys);
            keys++;
            int index = table.find(key(keys / 2));
            for (int other = 0; other < 50; other++) {
                table.find(key((keys / 50) * other / 2));
            }
            assertThat(table.count(index)).isEqualTo(keys / 2);
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

    /** Makes what it was asked for when it is asked the next time. */
    private static final class LateHelper implements Executor {
        private Runnable waiting = () -> {};

        @Override
        public void execute(Runnable task) {
            waiting.run();
            waiting = task;
        }
    }
}
