package io.thalweg.runtime.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.runtime.state.Hashes;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeyGroupsTest {

    private static final int GROUPS = 128;
    private static final int KEYS = 100_000;

    @Test
    @DisplayName("K10: each lane owns a contiguous range of groups, as many as any other or one more")
    void contiguousRanges() {
        for (int lanes = 1; lanes <= GROUPS; lanes++) {
            int[] owned = new int[lanes];
            int last = 0;
            for (int group = 0; group < GROUPS; group++) {
                int lane = KeyGroups.lane(group, GROUPS, lanes);
                assertThat(lane)
                        .as("group %d of %d lanes", group, lanes)
                        .isBetween(last, Math.min(last + 1, lanes - 1));
                owned[lane]++;
                last = lane;
            }
            assertThat(last).isEqualTo(lanes - 1);
            assertThat(IntStream.of(owned)).as("%d lanes", lanes).allMatch(count -> count >= GROUPS / owned.length);
            assertThat(IntStream.of(owned))
                    .as("%d lanes", lanes)
                    .allMatch(count -> count <= (GROUPS - 1) / owned.length + 1);
        }
    }

    @Test
    @DisplayName("K10: the range of lane i begins at ceil(i * groups / lanes)")
    void rangesBeginWhereTheFormulaSays() {
        for (int groups : new int[] {1, 2, 7, 100, 128, 32_768}) {
            for (int lanes = 1; lanes <= Math.min(groups, 128); lanes++) {
                for (int lane = 0; lane < lanes; lane++) {
                    int first = (lane * groups + lanes - 1) / lanes;
                    assertThat(KeyGroups.lane(first, groups, lanes)).isEqualTo(lane);
                    assertThat(first == 0 || KeyGroups.lane(first - 1, groups, lanes) == lane - 1)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everyHashHasAGroup() {
        for (long hash : new long[] {0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE, 0xFFFF_FFFFL, 0xFFFF_FFFF_0000_0000L}) {
            for (int groups : new int[] {1, 2, 127, 128, 32_768}) {
                assertThat(KeyGroups.group(hash, groups)).isBetween(0, groups - 1);
            }
        }
        assertThat(KeyGroups.group(0, GROUPS)).isZero();
        assertThat(KeyGroups.group(-1, GROUPS)).isEqualTo(GROUPS - 1);
    }

    @Test
    @DisplayName("K10: keys that follow each other are spread evenly over all groups")
    void keysAreSpread() {
        int[] ofGroup = new int[GROUPS];
        for (int key = 0; key < KEYS; key++) {
            ofGroup[KeyGroups.group(Hashes.mix(key), GROUPS)]++;
        }
        int even = KEYS / GROUPS;
        assertThat(IntStream.of(ofGroup)).allMatch(count -> count > even * 0.8 && count < even * 1.2);
    }
}
