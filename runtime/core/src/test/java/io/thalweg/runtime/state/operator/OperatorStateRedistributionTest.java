package io.thalweg.runtime.state.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OperatorStateRedistributionTest {

    @SafeVarargs
    private static List<LaneItems<String>> lanes(List<String>... items) {
        List<LaneItems<String>> lanes = new ArrayList<>();
        for (List<String> each : items) {
            lanes.add(LaneItems.running(each));
        }
        return lanes;
    }

    @Test
    @DisplayName("O2: with as many lanes as before each gets its own back, however uneven")
    void own() {
        assertThat(new OperatorStateRedistribution(2).split(lanes(List.of("a", "b", "c"), List.of())))
                .containsExactly(List.of("a", "b", "c"), List.of());
    }

    @Test
    @DisplayName("O2: with another number the items are cut into runs, the first of which are longer")
    void runs() {
        List<LaneItems<String>> saved = lanes(List.of("a", "b", "c"), List.of("d", "e"));
        assertThat(new OperatorStateRedistribution(3).split(saved))
                .containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e"));
        assertThat(new OperatorStateRedistribution(1).split(saved)).containsExactly(List.of("a", "b", "c", "d", "e"));
        assertThat(new OperatorStateRedistribution(4).split(lanes(List.of("a"), List.of("b"))))
                .containsExactly(List.of("a"), List.of("b"), List.of(), List.of());
    }

    @Test
    @DisplayName("O2: the longer runs of the next list begin behind those of the list before")
    void rotation() {
        OperatorStateRedistribution redistribution = new OperatorStateRedistribution(3);
        assertThat(redistribution.split(lanes(List.of("a", "b", "c", "d"))))
                .containsExactly(List.of("a", "b"), List.of("c"), List.of("d"));
        assertThat(redistribution.split(lanes(List.of("e", "f"))))
                .containsExactly(List.of(), List.of("e"), List.of("f"));
        assertThat(redistribution.split(lanes(List.of("g")))).containsExactly(List.of("g"), List.of(), List.of());
    }

    @Test
    @DisplayName("O2: nothing is lost or doubled, and no lane has more than one item more than another")
    void random() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<LaneItems<Integer>> saved = new ArrayList<>();
            List<Integer> all = new ArrayList<>();
            for (int lane = 1 + random.nextInt(6); lane > 0; lane--) {
                List<Integer> items = new ArrayList<>();
                for (int count = random.nextInt(5); count > 0; count--) {
                    items.add(all.size());
                    all.add(all.size());
                }
                saved.add(LaneItems.running(items));
            }
            int lanes = 1 + random.nextInt(8);
            List<List<Integer>> runs = new OperatorStateRedistribution(lanes).split(saved);
            assertThat(runs).hasSize(lanes);
            assertThat(runs.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(all);
            if (lanes != saved.size()) {
                assertThat(runs)
                        .allSatisfy(
                                run -> assertThat(run.size()).isBetween(all.size() / lanes, all.size() / lanes + 1));
            }
        }
    }

    @Test
    @DisplayName("O3: of a union everybody gets everything, with the same number of lanes, too")
    void union() {
        List<LaneItems<String>> saved = lanes(List.of("a", "b"), List.of("c"));
        for (int lanes = 1; lanes < 4; lanes++) {
            assertThat(new OperatorStateRedistribution(lanes).union(saved))
                    .hasSize(lanes)
                    .containsOnly(List.of("a", "b", "c"));
        }
    }

    @Test
    @DisplayName("O5: what a finished lane had in a split list is gone, as if the job had been saved with fewer lanes")
    void finishedSplit() {
        List<LaneItems<String>> saved = List.of(
                LaneItems.running(List.of("a", "b")),
                LaneItems.finished(List.of("x")),
                LaneItems.running(List.of("c")));
        assertThat(new OperatorStateRedistribution(3).split(saved))
                .containsExactly(List.of("a", "b"), List.of(), List.of("c"));
        assertThat(new OperatorStateRedistribution(2).split(saved)).containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    @DisplayName("O6: the offset of a finished lane does not vanish from a union")
    void finishedUnion() {
        List<LaneItems<String>> saved = List.of(
                LaneItems.finished(List.of("partition 0 at 100")), LaneItems.running(List.of("partition 1 at 7")));
        assertThat(new OperatorStateRedistribution(2).union(saved))
                .containsOnly(List.of("partition 0 at 100", "partition 1 at 7"));
    }

    @Test
    @DisplayName("A job without lanes is refused")
    void noLanes() {
        assertThatThrownBy(() -> new OperatorStateRedistribution(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
