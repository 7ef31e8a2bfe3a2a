package io.thalweg.runtime.time.timer;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.fixture.Allocations;
import io.thalweg.runtime.state.Hashes;
import io.thalweg.runtime.state.StateEnvironment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TimerQueueTest {

    private final TimerQueue queue = new TimerQueue(StateEnvironment.FIXED);

    @Test
    @DisplayName("P10: timers come in ascending order of their times, and not before these have come")
    void order() {
        for (long time : new long[] {30, -5, 20, Long.MIN_VALUE, 10}) {
            queue.set(Hashes.mix(1), null, time);
        }
        assertThat(taken(19)).containsExactly("1@" + Long.MIN_VALUE, "1@-5", "1@10");
        assertThat(queue.take(19)).isFalse();
        assertThat(taken(20)).containsExactly("1@20");
        assertThat(queue.size()).isEqualTo(1);
    }

    @Test
    @DisplayName("P11: a timer at the very end of time comes with the last watermark")
    void endOfTime() {
        queue.set(Hashes.mix(1), null, Long.MAX_VALUE);
        assertThat(queue.take(Long.MAX_VALUE - 1)).isFalse();
        assertThat(taken(Long.MAX_VALUE)).containsExactly("1@" + Long.MAX_VALUE);
        assertThat(queue.take(Long.MAX_VALUE)).isFalse();
    }

    @Test
    @DisplayName("P2: a timer that is set twice comes once; another key or another time is another timer")
    void dedupe() {
        queue.set(Hashes.mix(1), null, 10);
        queue.set(Hashes.mix(1), null, 10);
        queue.set(Hashes.mix(2), null, 10);
        queue.set(Hashes.mix(1), null, 11);
        assertThat(queue.size()).isEqualTo(3);
        assertThat(taken(100)).containsExactlyInAnyOrder("1@10", "2@10", "1@11");
    }

    @Test
    @DisplayName("P3: a deleted timer does not come, deleting one that is not there changes nothing")
    void delete() {
        queue.set(Hashes.mix(1), null, 10);
        queue.set(Hashes.mix(1), null, 20);
        queue.delete(Hashes.mix(1), null, 10);
        queue.delete(Hashes.mix(1), null, 10);
        queue.delete(Hashes.mix(1), null, 15);
        queue.delete(Hashes.mix(2), null, 20);
        assertThat(queue.size()).isEqualTo(1);
        assertThat(taken(100)).containsExactly("1@20");
        queue.delete(Hashes.mix(1), null, 20);
        assertThat(queue.size()).isZero();
    }

    @Test
    @DisplayName("P2, P3: a timer that is deleted and set again comes once")
    void revived() {
        queue.set(Hashes.mix(1), null, 10);
        queue.delete(Hashes.mix(1), null, 10);
        queue.set(Hashes.mix(1), null, 10);
        assertThat(queue.size()).isEqualTo(1);
        assertThat(taken(10)).containsExactly("1@10");
        queue.set(Hashes.mix(1), null, 10);
        assertThat(taken(10)).containsExactly("1@10");
    }

    @Test
    @DisplayName("P2: keys whose hashes are equal are told apart")
    void equalHashes() {
        queue.set(7, "Aa", 10);
        queue.set(7, "BB", 10);
        queue.set(7, new String("Aa"), 10);
        queue.delete(7, "BB", 10);
        assertThat(queue.size()).isEqualTo(1);
        assertThat(queue.take(10)).isTrue();
        assertThat(queue.key()).isEqualTo("Aa");
        assertThat(queue.hash()).isEqualTo(7);
        assertThat(queue.take(10)).isFalse();
    }

    @Test
    @DisplayName(
            "timers of keys that are words and those of objects, set, deleted and taken at random, as in a sorted set")
    void againstSortedSet() {
        for (long seed = 0; seed < 60; seed++) {
            boolean objects = seed % 2 == 0;
            againstSortedSet(new Random(seed), objects, 1 + (int) (seed % 7) * 40);
        }
    }

    @Test
    @DisplayName("E19, P4: times far apart, before and behind those that were taken, come in ascending order")
    void farApart() {
        for (long seed = 0; seed < 100; seed++) {
            farApart(new Random(seed), (int) (seed % 64));
        }
    }

    private static void farApart(Random random, int shift) {
        TimerQueue queue = new TimerQueue(new StateEnvironment(shift, Runnable::run));
        TreeSet<Long> model = new TreeSet<>(List.of(Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE));
        model.forEach(time -> queue.set(1, null, time));
        long upTo = Long.MIN_VALUE;
        for (int step = 0; step < 500; step++) {
            long time = random.nextLong() >> shift;
            queue.set(1, null, time);
            model.add(time);
            if (step % 7 == 0) {
                upTo = Math.max(upTo, random.nextLong() >> shift);
                assertThat(times(queue, upTo)).containsExactlyElementsOf(model.headSet(upTo, true));
                model.headSet(upTo, true).clear();
            }
        }
        assertThat(times(queue, Long.MAX_VALUE)).containsExactlyElementsOf(model);
    }

    private static List<Long> times(TimerQueue queue, long upTo) {
        List<Long> times = new ArrayList<>();
        while (queue.take(upTo)) {
            times.add(queue.time());
        }
        return times;
    }

    @Test
    @DisplayName("timers that are moved again and again need no more memory, early ones neither")
    void movedAgainAndAgain() {
        queue.set(1, null, 1_000);
        assertThat(queue.take(1_000)).isTrue(); // what is set before 1,000 is early
        long[] step = {0};
        long allocated = Allocations.perRound(() -> {
            for (int moves = 0; moves < 200_000; moves++) {
                long key = Hashes.mix(step[0] % 1_000);
                long offset = step[0] % 2 == 0 ? 0 : 2_000;
                queue.delete(key, null, step[0] / 1_000 % 7 + offset);
                queue.set(key, null, (step[0] / 1_000 + 1) % 7 + offset);
                step[0]++;
            }
        });
        assertThat(allocated).isZero();
        assertThat(queue.size()).isLessThanOrEqualTo(7_000);
    }

    @Test
    @DisplayName("timers that are set and fire while time goes on need no more memory")
    void timeGoesOn() {
        long[] now = {0};
        long allocated = Allocations.perRound(() -> {
            for (int records = 0; records < 200_000; records++) {
                now[0] += 3;
                queue.set(Hashes.mix(now[0] % 997), null, now[0] + 10_000 + now[0] % 31);
                while (queue.take(now[0])) {}
            }
        });
        assertThat(allocated).isZero();
        assertThat(queue.size()).isLessThan(4_000);
    }

    private static void againstSortedSet(Random random, boolean objects, int range) {
        TimerQueue queue = new TimerQueue(StateEnvironment.FIXED);
        TreeSet<Model> model = new TreeSet<>();
        for (int step = 0; step < 5_000; step++) {
            long time = random.nextInt(range);
            long key = random.nextInt(range);
            Object object = objects ? String.valueOf(key) : null;
            long hash = objects ? key % 3 : Hashes.mix(key);
            switch (random.nextInt(8)) {
                case 0, 1, 2, 3 -> {
                    queue.set(hash, object, time);
                    model.add(new Model(time, key));
                }
                case 4, 5, 6 -> {
                    queue.delete(hash, object, time);
                    model.remove(new Model(time, key));
                }
                default -> takeBoth(queue, model, objects, random.nextInt(range / 8 + 1));
            }
            assertThat(queue.size()).isEqualTo(model.size());
        }
        assertThat(contents(queue, objects)).isEqualTo(model);
        takeBoth(queue, model, objects, Long.MAX_VALUE);
        assertThat(queue.size()).isZero();
    }

    /** Equal times may come in any order. */
    private static void takeBoth(TimerQueue queue, TreeSet<Model> model, boolean objects, long upTo) {
        List<Long> times = new ArrayList<>();
        Set<Model> taken = new HashSet<>();
        while (queue.take(upTo)) {
            times.add(queue.time());
            assertThat(taken.add(new Model(queue.time(), keyOf(queue.hash(), queue.key(), objects))))
                    .isTrue();
        }
        Set<Model> due = new HashSet<>(model.headSet(new Model(upTo, Long.MAX_VALUE)));
        assertThat(times).isSorted();
        assertThat(taken).isEqualTo(due);
        model.removeAll(due);
    }

    private static TreeSet<Model> contents(TimerQueue queue, boolean objects) {
        TreeSet<Model> contents = new TreeSet<>();
        queue.forEach((time, hash, key) -> contents.add(new Model(time, keyOf(hash, key, objects))));
        return contents;
    }

    private static long keyOf(long hash, Object key, boolean objects) {
        return objects ? Long.parseLong((String) key) : Hashes.unmix(hash);
    }

    private List<String> taken(long upTo) {
        List<String> taken = new ArrayList<>();
        while (queue.take(upTo)) {
            taken.add(Hashes.unmix(queue.hash()) + "@" + queue.time());
        }
        return taken;
    }

    private record Model(long time, long key) implements Comparable<Model> {
        @Override
        public int compareTo(Model other) {
            int byTime = Long.compare(time, other.time);
            return byTime != 0 ? byTime : Long.compare(key, other.key);
        }
    }
}
