package io.thalweg.runtime.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * All orders in which the lanes of a small model can work. Every state that can be reached is visited once; records out
 * of order and watermarks in the wrong place are found by the model itself. Then: whatever has happened, the end can
 * still be reached, and at the end each record has arrived exactly once.
 */
@DisplayName("Every order of steps: no state is stuck, no record lost, watermarks keep their place (X3)")
class InterleavingsTest {

    private static final byte[] END = new byte[0];
    private static final int MOST_STATES = 200_000; // no model here comes near

    @Test
    @DisplayName("2 lanes, line by line, pages of one record")
    void twoLanesLineByLine() {
        assertThat(explore(() -> new ModelLanes(2, 1, 1, 2, 1), ModelLanes::step))
                .isGreaterThan(1_000);
    }

    @Test
    @DisplayName("2 lanes, round by round, pages of one record")
    void twoLanes() {
        assertThat(explore(() -> new ModelLanes(2, 8, 1, 2, 1), ModelLanes::round))
                .isGreaterThan(100);
    }

    @Test
    @DisplayName("2 lanes, round by round, pages of two records that are sent half full")
    void twoLanesLargerPages() {
        assertThat(explore(() -> new ModelLanes(2, 16, 1, 2, 2), ModelLanes::round))
                .isGreaterThan(100);
    }

    @Test
    @DisplayName("2 lanes, each record becomes twelve: more than there are pages for")
    void twoLanesFanOut() {
        assertThat(explore(() -> new ModelLanes(2, 1, 12, 2, 1), ModelLanes::round))
                .isGreaterThan(50);
    }

    @Test
    @DisplayName("2 lanes, line by line, each record becomes six")
    void twoLanesFanOutLineByLine() {
        assertThat(explore(() -> new ModelLanes(2, 1, 6, 2, 1), ModelLanes::step))
                .isGreaterThan(1_000);
    }

    @Test
    @DisplayName("3 lanes, round by round, pages of one record")
    void threeLanes() {
        assertThat(explore(() -> new ModelLanes(3, 1, 1, 2, 1), ModelLanes::round))
                .isGreaterThan(1_000);
    }

    @Test
    @DisplayName("3 lanes in many orders, line by line: fair, and with one lane that hardly gets a turn")
    void threeLanesInManyOrders() {
        for (int seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            ModelLanes model = new ModelLanes(3, 7, 1 + seed % 3 * 6, 2, 1 + seed % 2);
            int slow = random.nextInt(6); // 3 and more: none
            int steps = 0;
            while (!model.finished()) {
                int lane = random.nextInt(3);
                if (lane != slow || random.nextInt(50) == 0) {
                    model.step(lane);
                }
                if (++steps > 100_000) {
                    throw new AssertionError("stuck with seed " + seed + ": " + model.state());
                }
            }
            assertThat(model.written()).as("seed %d", seed).isEqualTo(model.expected());
        }
    }

    /** Visits all states; returns how many there are. */
    static int explore(Supplier<ModelLanes> begin, BiConsumer<ModelLanes, Integer> step) {
        Map<Long, Integer> numbers = new HashMap<>();
        List<List<Integer>> before = new ArrayList<>(); // of each state, the states it is reached from
        List<Integer> ends = new ArrayList<>();
        Deque<byte[]> open = new ArrayDeque<>(); // schedules that lead to states seen but not left yet, in their order
        numbers.put(digest(begin.get()), 0);
        before.add(new ArrayList<>());
        open.add(new byte[0]);
        for (int from = 0; !open.isEmpty(); from++) {
            byte[] schedule = open.remove();
            if (schedule == END) {
                ends.add(from);
                continue;
            }
            for (byte lane = 0; lane < begin.get().lanes(); lane++) {
                byte[] longer = Arrays.copyOf(schedule, schedule.length + 1);
                longer[schedule.length] = lane;
                ModelLanes model = replay(begin, step, longer);
                Integer to = numbers.putIfAbsent(digest(model), numbers.size());
                if (to == null) {
                    to = numbers.size() - 1;
                    before.add(new ArrayList<>());
                    open.add(atEnd(model) ? END : longer);
                }
                before.get(to).add(from);
            }
            assertThat(numbers.size()).isLessThan(MOST_STATES);
        }
        assertThat(ends).isNotEmpty();
        assertThat(reaching(ends, before))
                .as("states from which the end can be reached")
                .isEqualTo(numbers.size());
        return numbers.size();
    }

    private static boolean atEnd(ModelLanes model) {
        if (model.finished()) {
            assertThat(model.written()).isEqualTo(model.expected());
            return true;
        }
        return false;
    }

    private static ModelLanes replay(
            Supplier<ModelLanes> begin, BiConsumer<ModelLanes, Integer> step, byte[] schedule) {
        ModelLanes model = begin.get();
        for (byte lane : schedule) {
            step.accept(model, (int) lane);
        }
        return model;
    }

    /** Two different states have the same one with negligible probability. */
    private static long digest(ModelLanes model) {
        String state = model.state();
        long hash = 0;
        for (int i = 0; i < state.length(); i++) {
            hash = Long.rotateLeft(hash * 0x9E37_79B9_7F4A_7C15L, 23) + state.charAt(i);
        }
        return hash;
    }

    private static int reaching(List<Integer> ends, List<List<Integer>> before) {
        boolean[] reaching = new boolean[before.size()];
        Deque<Integer> open = new ArrayDeque<>(ends);
        int count = 0;
        while (!open.isEmpty()) {
            int state = open.pop();
            if (!reaching[state]) {
                reaching[state] = true;
                count++;
                open.addAll(before.get(state));
            }
        }
        return count;
    }
}
