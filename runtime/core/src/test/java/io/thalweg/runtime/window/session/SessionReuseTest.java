package io.thalweg.runtime.window.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.fixture.Allocations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Objects are used again, and never while they still mean something. */
class SessionReuseTest {

    private static final int KEYS = 500;

    /** Collects the records of a session in the order in which they were added and merged. */
    private static final class Lists implements SessionHandler<Integer, List<String>> {
        final Map<Integer, KeySessions<Integer, List<String>>> table = new HashMap<>();
        final List<String> log = new ArrayList<>();
        final SessionWindows<Integer, List<String>> sessions = SessionWindows.inEventTime(0, this);
        int made;

        void add(int key, String value, long timestamp) {
            Session<List<String>> session = sessions.add(table.computeIfAbsent(key, sessions::open), timestamp, 10);
            session.value().add(value);
            sessions.afterAdd(session);
        }

        @Override
        public List<String> newValue() {
            made++;
            return new ArrayList<>();
        }

        @Override
        public void reset(List<String> value) {
            value.clear();
        }

        @Override
        public void merge(List<String> into, List<String> from) {
            into.addAll(from);
        }

        @Override
        public void fire(Integer key, Session<List<String>> session) {
            log.add(key + " " + session + " " + session.value());
        }

        @Override
        public void emptied(Integer key) {
            table.remove(key);
        }
    }

    @Test
    @DisplayName("merging keeps the earlier session's accumulator and appends the later ones in order")
    void mergeOrder() {
        Lists lists = new Lists();
        lists.add(1, "c", 40);
        lists.add(1, "a", 0);
        lists.add(1, "b", 20);
        lists.add(1, "x", 10);
        lists.add(1, "y", 30);
        lists.sessions.advance(100);
        assertThat(lists.log).containsExactly("1 [0, 50) [a, b, x, c, y]");
    }

    @Test
    @DisplayName("a session that is used again starts with an empty accumulator, whether its last one fired or merged")
    void startsEmpty() {
        Lists lists = new Lists();
        lists.add(1, "a", 0);
        lists.add(1, "b", 20);
        lists.add(1, "ab", 10);
        lists.sessions.advance(100);
        lists.add(2, "c", 200);
        lists.add(3, "d", 201);
        lists.sessions.advance(300);
        assertThat(lists.log).containsExactly("1 [0, 30) [a, b, ab]", "2 [200, 210) [c]", "3 [201, 211) [d]");
        assertThat(lists.made).isEqualTo(2);
        assertThat(lists.table).isEmpty();
    }

    @Test
    @DisplayName("the pool gives the memory of a rush back")
    void poolIsBounded() {
        Lists lists = new Lists();
        for (int i = 0; i < 100_000; i++) {
            lists.add(i, "a", 0);
        }
        lists.sessions.advance(100);
        assertThat(lists.log).hasSize(100_000);
        lists.made = 0;
        for (int i = 0; i < 100_000; i++) {
            lists.add(i, "b", 200);
        }
        assertThat(lists.made).isBetween(49_000, 51_000); // kept as many as were in use when they came back
    }

    @Test
    @DisplayName("no allocation per record or per session once the pool is filled")
    void noAllocation() throws Exception {
        CountOnly step = new CountOnly();
        long[] timestamp = {step.run(0, 400_000)};
        long allocated = Allocations.perRound(() -> timestamp[0] = step.run(timestamp[0], 400_000));
        assertThat(step.fired).isGreaterThan(20_000);
        assertThat(allocated).isLessThan(200_000); // half a byte a record, ten bytes a session
    }

    /** Counts, with a table that does not allocate. */
    private static final class CountOnly implements SessionHandler<Integer, long[]> {
        final SessionWindows<Integer, long[]> sessions = SessionWindows.inEventTime(5, this);
        final List<KeySessions<Integer, long[]>> table = new ArrayList<>();
        final Integer[] keys = new Integer[KEYS];
        long fired;

        CountOnly() {
            for (int i = 0; i < KEYS; i++) {
                keys[i] = i;
                table.add(null);
            }
        }

        long run(long from, int records) {
            long random = 42;
            for (int i = 0; i < records; i++) {
                random = random * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
                add((int) (random >>> 33) % KEYS, from + i);
                sessions.advance(from + i - 3);
            }
            return from + records;
        }

        private void add(int key, long timestamp) {
            if (table.get(key) == null) {
                table.set(key, sessions.open(keys[key]));
            }
            Session<long[]> session = sessions.add(table.get(key), timestamp, 1_000);
            session.value()[0]++;
            sessions.afterAdd(session);
        }

        @Override
        public long[] newValue() {
            return new long[1];
        }

        @Override
        public void reset(long[] value) {
            value[0] = 0;
        }

        @Override
        public void merge(long[] into, long[] from) {
            into[0] += from[0];
        }

        @Override
        public void fire(Integer key, Session<long[]> session) {
            fired++;
        }

        @Override
        public void emptied(Integer key) {
            table.set(key, null);
        }
    }
}
