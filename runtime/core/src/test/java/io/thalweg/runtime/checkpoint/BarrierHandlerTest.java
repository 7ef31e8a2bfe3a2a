package io.thalweg.runtime.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class BarrierHandlerTest {

    private final List<String> said = new ArrayList<>();

    private final BarrierHandler.Listener listener = new BarrierHandler.Listener() {
        @Override
        public void snapshot(long checkpoint) {
            said.add("snapshot " + checkpoint);
        }

        @Override
        public void aborted(long checkpoint) {
            said.add("aborted " + checkpoint);
        }

        @Override
        public void overtakenArrived(long checkpoint) {
            said.add("complete " + checkpoint);
        }
    };

    @Test
    @DisplayName("C2: a channel is blocked from its barrier to the last one")
    void aligned() {
        AligningHandler handler = new AligningHandler(2, AligningHandler.NEVER, listener);
        handler.barrier(0, 1);
        assertThat(handler.blocked(0)).isTrue();
        assertThat(handler.blocked(1)).isFalse();
        handler.barrier(1, 1);
        assertThat(handler.blocked(0)).isFalse();
        assertThat(said).containsExactly("snapshot 1", "complete 1");
    }

    @Test
    @DisplayName("a newer barrier ends the older checkpoint, whose late barriers mean nothing; cancellation likewise")
    void overtaken() {
        AligningHandler handler = new AligningHandler(3, AligningHandler.NEVER, listener);
        handler.barrier(0, 1);
        handler.barrier(1, 2);
        assertThat(handler.blocked(0)).isFalse();
        handler.barrier(2, 1);
        assertThat(handler.blocked(2)).isFalse();
        handler.cancel(2, 3);
        handler.barrier(0, 2);
        handler.barrier(0, 3);
        handler.cancel(1, 3);
        assertThat(handler.pending()).isFalse();
        assertThat(said).containsExactly("aborted 1", "aborted 3");
    }

    @Test
    @DisplayName("C23: no barrier is awaited of a channel that has ended, before or during the alignment")
    void ended() {
        AligningHandler handler = new AligningHandler(3, AligningHandler.NEVER, listener);
        handler.ended(2);
        handler.barrier(0, 1);
        handler.ended(1);
        handler.barrier(0, 2);
        assertThat(said).containsExactly("snapshot 1", "complete 1", "snapshot 2", "complete 2");
    }

    @Test
    @DisplayName("C10: unaligned, the snapshot comes first, and what the others deliver belongs to it")
    void unaligned() {
        AligningHandler handler = new AligningHandler(2, 0, listener);
        handler.barrier(0, 1);
        assertThat(handler.blocked(0)).isFalse();
        assertThat(handler.overtaken(0)).isFalse();
        assertThat(handler.overtaken(1)).isTrue();
        handler.barrier(1, 1);
        assertThat(handler.overtaken(1)).isFalse();
        assertThat(said).containsExactly("snapshot 1", "complete 1");
    }

    @Test
    @DisplayName("C11: aligned until more than the timeout has passed since the trigger")
    void alignedTimeout() {
        AligningHandler handler = new AligningHandler(2, 100, listener);
        handler.barrier(0, 1);
        handler.elapsed(100);
        assertThat(handler.blocked(0)).isTrue();
        handler.elapsed(101);
        assertThat(handler.blocked(0)).isFalse();
        assertThat(handler.overtaken(1)).isTrue();
        assertThat(said).containsExactly("snapshot 1");
    }

    @Test
    @DisplayName("C3: at least once counts, several checkpoints side by side, and blocks nothing")
    void counting() {
        CountingHandler handler = new CountingHandler(2, listener);
        handler.barrier(0, 1);
        handler.barrier(0, 2);
        assertThat(handler.blocked(0)).isFalse();
        handler.barrier(1, 1);
        handler.cancel(1, 2);
        handler.barrier(0, 3);
        handler.ended(1);
        assertThat(said).containsExactly("snapshot 1", "aborted 2", "snapshot 3");
    }
}
