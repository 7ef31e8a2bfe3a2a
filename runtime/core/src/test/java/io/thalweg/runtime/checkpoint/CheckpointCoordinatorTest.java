package io.thalweg.runtime.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.annotations.CheckpointMode;
import io.thalweg.annotations.Retain;
import io.thalweg.runtime.checkpoint.store.SinkTransaction;
import io.thalweg.runtime.checkpoint.store.SnapshotSections;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of those who wait for a checkpoint: one lane that does its part when the test says so. */
final class CheckpointCoordinatorTest {

    private final OneLane lane = new OneLane();
    private final Target target = new Target();
    private final List<String> answers = new ArrayList<>();
    private final CheckpointCoordinator coordinator =
            new CheckpointCoordinator("job", options(0), lane, target, Runnable::run, 1_000_000);

    @Test
    @DisplayName("a savepoint that is asked for behind a drain does not take the place of the drain's")
    void drainWaitsForTheEnd() {
        coordinator.drain(wanted("drain", false));
        coordinator.savepoint(wanted("plain", false));
        finishRound(10);
        assertThat(answers).containsExactly("plain: checkpoint 1 is complete");
        assertThat(lane.drained).isTrue();

        lane.finished = true;
        coordinator.step(20);
        finishRound(30);
        assertThat(answers).containsExactly("plain: checkpoint 1 is complete", "drain: checkpoint 2 is complete");
        assertThat(coordinator.ended()).isTrue();
    }

    @Test
    @DisplayName("what is asked for while the job ends is made of the last checkpoint")
    void lastServesAll() {
        coordinator.savepoint(wanted("stop", true));
        coordinator.savepoint(wanted("plain", false));
        finishRound(10);
        assertThat(answers).containsExactly("stop: checkpoint 1 is complete", "plain: checkpoint 1 is complete");
        assertThat(coordinator.ended()).isTrue();
    }

    @Test
    @DisplayName("C6: a savepoint that fails is answered and does not count against the job")
    void failingSavepoint() {
        target.broken = true;
        coordinator.savepoint(wanted("plain", false));
        coordinator.step(10);
        coordinator.step(11);
        assertThat(answers).containsExactly("plain: failed: checkpoint 1: IO_EXCEPTION");
        assertThat(coordinator.ended()).isFalse();
    }

    @Test
    @DisplayName("C6: a job that was to end with a savepoint fails with it")
    void failingStop() {
        target.broken = true;
        coordinator.savepoint(wanted("stop", true));
        coordinator.step(10);
        assertThatThrownBy(() -> coordinator.step(11))
                .isInstanceOf(CheckpointFailedException.class)
                .hasMessageContaining("checkpoint 1 failed (IO_EXCEPTION), and the job was to end with it: ")
                .hasMessageContaining("the disk is full");
        assertThat(answers).containsExactly("stop: failed: checkpoint 1: IO_EXCEPTION");
    }

    @Test
    @DisplayName("a savepoint behind a thousand others is refused, and says so")
    void tooMany() {
        CheckpointCoordinator unaligned =
                new CheckpointCoordinator("job", options(1), lane, target, Runnable::run, 1_000_000);
        for (int i = 0; i < 1 + CheckpointRequests.MOST_WAITING; i++) {
            unaligned.savepoint(wanted("n" + i, false));
        }
        unaligned.savepoint(wanted("one more", false));
        unaligned.step(10);
        assertThat(answers).containsExactly("one more: failed: too many savepoints wait already");
    }

    private void finishRound(long now) {
        coordinator.step(now);
        coordinator.step(now + 1); // it has been opened
        coordinator.acknowledged(target.begun, 0, List.of());
        coordinator.step(now + 2);
        coordinator.step(now + 3); // it has been published
    }

    private Savepoint wanted(String name, boolean last) {
        return new Savepoint("", last, answer -> answers.add(name + ": " + answer));
    }

    /** @param alignedTimeout above 0 for unaligned checkpoints, whose savepoints wait for their turn */
    private static CheckpointOptions options(long alignedTimeout) {
        boolean unaligned = alignedTimeout > 0;
        return new CheckpointOptions(
                1_000,
                CheckpointMode.EXACTLY_ONCE,
                0,
                60_000,
                0,
                1,
                Retain.NEVER,
                unaligned,
                alignedTimeout,
                "",
                1,
                true,
                true);
    }

    private static final class OneLane implements CheckpointedLanes {

        private boolean drained;
        private boolean finished;

        @Override
        public int count() {
            return 1;
        }

        @Override
        public void begin(long checkpoint, IntFunction<SnapshotSections> sections, CheckpointKind kind) {}

        @Override
        public void cancel(long checkpoint) {}

        @Override
        public void completed(long checkpoint) {}

        @Override
        public void drain() {
            drained = true;
        }

        @Override
        public boolean finished() {
            return finished;
        }
    }

    private static final class Target implements CheckpointTarget {

        private boolean broken;
        private long begun;

        @Override
        public void copyTo(String folder) {
            throw new AssertionError("nobody wants a copy");
        }

        @Override
        public long nextId() {
            return ++begun;
        }

        @Override
        public Draft begin(long checkpoint, int lanes) throws IOException {
            if (broken) {
                throw new IOException("the disk is full");
            }
            return new Draft() {
                @Override
                public SnapshotSections lane(int number) {
                    return (id, entries, bytes, offset, length) -> {};
                }

                @Override
                public long publish(List<SinkTransaction> transactions) {
                    return 0;
                }

                @Override
                public void abort() {}
            };
        }
    }
}
