package io.thalweg.runtime.task;

import io.thalweg.runtime.env.RunningThread;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.function.Supplier;

/**
 * How another thread sees whether a lane gets on, and asks what it waits for. The lane writes one number per round with
 * work, and looks for a question in rounds without.
 */
public final class LaneWatch {

    private static final AtomicLongFieldUpdater<LaneWatch> ROUNDS =
            AtomicLongFieldUpdater.newUpdater(LaneWatch.class, "rounds");

    private volatile long rounds; // with work; written by the thread of the lane
    private volatile boolean asked;
    private volatile LaneState answer;
    private volatile RunningThread thread; // null while none works on the lane
    private Supplier<LaneState> state = () -> new LaneState(false, "nothing is known of it");

    /** Who knows the state of the lane; called by the thread of the lane. Before the lane works. */
    public void describedBy(Supplier<LaneState> newState) {
        state = newState;
    }

    /** The calling thread works on the lane from now on. */
    public void enter() {
        thread = RunningThread.current();
    }

    /** Nobody works on the lane any more. */
    public void leave() {
        thread = null;
    }

    /** A round is over. The thread of the lane only. */
    void round(int taken) {
        if (taken > 0) {
            ROUNDS.lazySet(this, rounds + 1); // release: pairs with the volatile read in rounds()
        } else if (asked) {
            asked = false;
            answer = state.get();
        }
    }

    /** How many rounds with work there were. Any thread. */
    public long rounds() {
        return rounds;
    }

    /** Asks the lane for its state. One other thread, as {@link #answer}. */
    public void ask() {
        answer = null;
        asked = true;
    }

    /** What the lane has said since it was asked, or null if it did not come to the end of a round without work. */
    public LaneState answer() {
        return answer;
    }

    /** Whether a thread works on the lane. Any thread. */
    public boolean working() {
        return thread != null;
    }

    /** Where the thread of the lane is just now; empty if there is none. Any thread. */
    public StackTraceElement[] stack() {
        RunningThread working = thread;
        return working == null ? new StackTraceElement[0] : working.stack();
    }
}
