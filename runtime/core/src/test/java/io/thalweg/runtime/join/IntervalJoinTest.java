package io.thalweg.runtime.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.fixture.Allocations;
import io.thalweg.runtime.state.SlotTable;
import io.thalweg.runtime.state.StateEnvironment;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IntervalJoinTest {

    /** A table as the compiler writes it: key long, the records of the key beside it. */
    private static final class Keys extends SlotTable {

        Keys() {
            super(StateEnvironment.FIXED, 1, 1);
        }

        int find(long key) {
            long hash = mix(key);
            int at = home(hash);
            while (hash != 0 && slots[at] != hash && slots[at] != 0) {
                at = (at + 1) & mask;
            }
            if (hash == 0) {
                return zeroUsed() ? mask + 1 : insertZero();
            }
            return slots[at] == hash ? at : moved(hash) ? find(key) : insert(at, hash);
        }

        /** The key whose hash is 0, which has a slot of its own. */
        long zero() {
            return unmix(0);
        }

        @SuppressWarnings("unchecked")
        KeyRecords<String, String> get(int at) {
            return (KeyRecords<String, String>) objects[at];
        }

        void set(int at, KeyRecords<String, String> records) {
            objects[at] = records;
        }
    }

    private final Keys keys = new Keys();

    private KeyRecords<String, String> of(IntervalJoin<String, String> join, long key) {
        int at = keys.find(key);
        KeyRecords<String, String> records = keys.get(at);
        if (records == null) {
            records = join.open(keys.hash(at));
            keys.set(at, records);
        }
        return records;
    }

    @Test
    @DisplayName(
            "J6: each side stays as long as the bounds say, at least until its own time, and keys go with their last record")
    void expiry() {
        long[][] cases = {{-5, 20, 20, 5}, {-20, -5, 0, 20}, {5, 20, 20, 0}, {0, 0, 0, 0}};
        for (long[] bounds : cases) {
            IntervalJoin<String, String> join = new IntervalJoin<>(keys, bounds[0], bounds[1]);
            join.addLeft(of(join, 1), 100, "left");
            join.addRight(of(join, 2), 100, "right");
            join.addRight(of(join, keys.zero()), 100, "right");
            for (long watermark = 90; watermark < 130; watermark++) {
                join.advance(watermark);
                int left = watermark < 100 + bounds[2] ? 1 : 0;
                int right = watermark < 100 + bounds[3] ? 2 : 0;
                assertThat(join.openKeys()).as("watermark %d", watermark).isEqualTo(left + right);
                assertThat(keys.size()).isEqualTo(left + right);
            }
        }
    }

    @Test
    @DisplayName("J4: late is less than the watermark; what has no timestamp is not accepted either")
    void accepts() {
        IntervalJoin<String, String> join = new IntervalJoin<>(keys, 0, 0);
        assertThat(join.accepts(Long.MIN_VALUE)).isFalse();
        assertThat(join.accepts(Long.MIN_VALUE + 1)).isTrue();
        join.advance(10);
        assertThat(join.accepts(9)).isFalse();
        assertThat(join.accepts(10)).isTrue();
        assertThat(join.time()).isEqualTo(10);
        join.advance(Long.MAX_VALUE);
        assertThat(join.accepts(Long.MAX_VALUE)).isTrue();
    }

    @Test
    void theEndOfTimeLeavesNothing() {
        IntervalJoin<String, String> join = new IntervalJoin<>(keys, Long.MIN_VALUE, Long.MAX_VALUE);
        join.addLeft(of(join, 1), Long.MAX_VALUE, "last");
        join.addRight(of(join, 1), Long.MIN_VALUE + 1, "first");
        join.advance(Long.MAX_VALUE - 1);
        assertThat(join.openKeys()).isOne();
        join.advance(Long.MAX_VALUE);
        assertThat(keys.size()).isZero();
    }

    /** Whatever comes, what is left is what has not expired, and the table and the queue agree. */
    @Test
    void nothingLeaks() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            long lower = random.nextInt(40) - 30;
            IntervalJoin<String, String> join = new IntervalJoin<>(keys, lower, lower + random.nextInt(40));
            long now = 0;
            for (int i = 0; i < 2_000; i++) {
                now += random.nextInt(3);
                long timestamp = now - random.nextInt(20);
                long key = random.nextInt(200) == 0 ? keys.zero() : random.nextInt(60);
                if (random.nextInt(10) == 0 && now - 10 > join.time()) {
                    join.advance(now - 10);
                    int open = 0;
                    for (int at = keys.next(0); at >= 0; at = keys.next(at + 1)) {
                        KeyRecords<String, String> records = keys.get(at);
                        assertThat(records.left().size() + records.right().size())
                                .isPositive();
                        open++;
                    }
                    assertThat(join.openKeys()).isEqualTo(open).isEqualTo(keys.size());
                } else if (join.accepts(timestamp) && random.nextBoolean()) {
                    join.addLeft(of(join, key), timestamp, "left");
                } else if (join.accepts(timestamp)) {
                    join.addRight(of(join, key), timestamp, "right");
                }
            }
            join.advance(Long.MAX_VALUE);
            assertThat(keys.size()).as("seed %d", seed).isZero();
        }
    }

    @Test
    void steadyStateAllocatesNothing() throws Exception {
        IntervalJoin<String, String> join = new IntervalJoin<>(keys, -10, 10);
        long[] now = {0};
        assertThat(Allocations.perRound(() -> {
                    for (int i = 0; i < 5_000; i++) {
                        long time = ++now[0];
                        join.addLeft(of(join, time), time, "left");
                        join.addRight(of(join, time - 3), time, "right");
                        join.advance(time);
                    }
                }))
                .isZero();
    }

    @Test
    void reversedBoundsAreRefused() {
        assertThatThrownBy(() -> new IntervalJoin<String, String>(keys, 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lower bound 1 ms");
    }
}
