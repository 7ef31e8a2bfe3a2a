package io.thalweg.runtime.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.runtime.checkpoint.CutLanes.Counts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a lane has received at its cut is what the other had sent at its own: then nothing in between is lost or there
 * twice. Pages of one record, so that each queue is full at once; lanes work in any order, and learn of checkpoints late.
 */
@DisplayName("C2: barriers cut the streams of all lanes in one place, and nothing gets stuck")
final class LaneBarriersTest {

    private static final int MOST_ROUNDS = 400_000;

    private int overtaken; // records, in all snapshots

    @Test
    void oneEdge() {
        for (int seed = 0; seed < 120; seed++) {
            run(2 + seed % 3, 1, 60, 2, seed);
        }
    }

    @Test
    void threeEdges() {
        for (int seed = 0; seed < 120; seed++) {
            run(2 + seed % 3, 3, 60, 2, seed);
        }
    }

    @Test
    void largerQueues() {
        for (int seed = 0; seed < 40; seed++) {
            run(3, 2, 200, 8, seed);
        }
    }

    @Test
    @DisplayName("C10: barriers overtake, and what they overtake is in the snapshot")
    void overtaking() {
        for (int seed = 0; seed < 120; seed++) {
            run(2 + seed % 3, 1 + seed % 3, 60, 1 + seed % 4, seed, 0);
        }
        assertThat(overtaken).isGreaterThan(1_000);
    }

    @Test
    @DisplayName("C11: barriers wait for some time, and then overtake")
    void overtakingLater() {
        for (int seed = 0; seed < 120; seed++) {
            run(2 + seed % 3, 1 + seed % 3, 60, 1 + seed % 4, seed, 1 + seed % 30);
        }
        assertThat(overtaken).isPositive();
    }

    private void run(int lanes, int edges, int records, int pages, long seed) {
        run(lanes, edges, records, pages, seed, AligningHandler.NEVER);
    }

    private void run(int lanes, int edges, int records, int pages, long seed, long overtakeAfter) {
        CutLanes world = new CutLanes(lanes, edges, records, pages, seed, overtakeAfter);
        Random random = new Random(seed);
        List<ArrayDeque<Runnable>> mails = new ArrayList<>();
        world.lanes().forEach(lane -> mails.add(new ArrayDeque<>()));
        Set<Long> cancelled = new HashSet<>();
        long checkpoint = 0;
        int round = 0;
        while (!world.finished() || checkpoint < 3 || !idle(mails) || !rest(world)) {
            int lane = random.nextInt(lanes);
            if (random.nextInt(20) == 0 && !mails.get(lane).isEmpty()) {
                mails.get(lane).remove().run();
            }
            world.lane(lane).round();
            if (random.nextInt(150) == 0 && checkpoint < 12) {
                begin(world, mails, ++checkpoint);
            } else if (random.nextInt(1_000) == 0 && checkpoint > 0 && cancelled.add(checkpoint)) {
                cancel(world, mails, checkpoint);
            }
            if (++round > MOST_ROUNDS) {
                throw new AssertionError("stuck with seed " + seed + ": " + world.lanes());
            }
        }
        for (long each = 1; each <= checkpoint; each++) {
            if (!cancelled.contains(each)) {
                assertOneCut(world, each, lanes, seed);
            }
        }
    }

    private void begin(CutLanes world, List<ArrayDeque<Runnable>> mails, long checkpoint) {
        for (int lane = 0; lane < mails.size(); lane++) {
            LaneBarriers barriers = world.lane(lane).barriers();
            mails.get(lane).add(() -> barriers.begin(checkpoint, CheckpointKind.PERIODIC, 0));
        }
    }

    private static void cancel(CutLanes world, List<ArrayDeque<Runnable>> mails, long checkpoint) {
        for (int lane = 0; lane < mails.size(); lane++) {
            LaneBarriers barriers = world.lane(lane).barriers();
            mails.get(lane).add(() -> barriers.cancel(checkpoint));
        }
    }

    private static boolean idle(List<ArrayDeque<Runnable>> mails) {
        return mails.stream().allMatch(ArrayDeque::isEmpty);
    }

    private static boolean rest(CutLanes world) {
        return world.lanes().stream().noneMatch(lane -> lane.barriers().underWay());
    }

    private void assertOneCut(CutLanes world, long checkpoint, int lanes, long seed) {
        List<Counts> cuts = world.snapshots(checkpoint);
        assertThat(cuts).as("lanes in checkpoint %d, seed %d", checkpoint, seed).hasSize(lanes);
        for (Counts producer : cuts) {
            for (Counts consumer : cuts) {
                for (int edge = 0; edge < producer.sent().length; edge++) {
                    overtaken += consumer.overtaken()[edge][producer.lane()];
                    int received = consumer.received()[edge][producer.lane()];
                    assertThat(received + consumer.overtaken()[edge][producer.lane()])
                            .as("checkpoint %d, seed %d, edge %d, %s to %s", checkpoint, seed, edge, producer, consumer)
                            .isEqualTo(producer.sent()[edge][consumer.lane()]);
                }
            }
        }
    }

    @Test
    @DisplayName("a cancelled checkpoint is left by each lane once, and lets the next one through")
    void cancelled() {
        CutLanes world = new CutLanes(2, 1, 0, 2, 1);
        world.lane(0).barriers().begin(1, CheckpointKind.PERIODIC, 0);
        world.lane(0).round();
        world.lane(1).round();
        assertThat(world.lane(0).barriers().aligning()).isTrue();
        world.lane(1).barriers().begin(1, CheckpointKind.PERIODIC, 0);
        for (CutLanes.Lane lane : world.lanes()) {
            lane.barriers().cancel(1);
            lane.barriers().cancel(1);
            lane.barriers().begin(2, CheckpointKind.PERIODIC, 0);
        }
        for (int round = 0; round < 10; round++) {
            world.lanes().forEach(CutLanes.Lane::round);
        }
        assertThat(world.snapshots(2)).hasSize(2);
        assertThat(world.lanes()).extracting(CutLanes.Lane::left).containsOnly(1);
    }

    @Test
    @DisplayName("behind the last checkpoint a lane stays at rest")
    void atRest() {
        CutLanes world = new CutLanes(2, 2, 50, 2, 3);
        for (CutLanes.Lane lane : world.lanes()) {
            lane.round();
            lane.barriers().begin(1, CheckpointKind.LAST, 0);
        }
        for (int round = 0; round < 1_000; round++) {
            world.lanes().forEach(CutLanes.Lane::round);
        }
        assertThat(world.lanes()).allMatch(lane -> lane.barriers().atRest());
        assertOneCut(world, 1, 2, 3);
        for (Counts cut : world.snapshots(1)) {
            assertThat(cut.read()).isLessThan(5);
        }
    }
}
