package io.thalweg.runtime.checkpoint;

import java.util.ArrayDeque;

/**
 * Decides when the next checkpoint may begin: not while too many are under way (C7), and not too soon behind the last
 * one that was completed (C4). What must wait does so here, savepoints before checkpoints. One thread.
 */
public final class CheckpointRequests {

    /** More requests are not kept waiting; what is asked for beyond is refused. */
    static final int MOST_WAITING = 1_000;

    private final long minPauseMillis;
    private final int maxConcurrent;
    private final boolean forceSavepoints;
    private final ArrayDeque<Boolean> waitingSavepoints = new ArrayDeque<>(); // whether each is forced
    private int waitingPeriodic;
    private int pending;
    private boolean completedOnce;
    private long completedMillis;

    /**
     * Nothing asked for yet.
     *
     * @param minPauseMillis between a completion and the next periodic checkpoint
     * @param maxConcurrent how many may be under way at a time
     * @param unaligned whether checkpoints are unaligned; then savepoints wait for their turn, otherwise they need not
     */
    public CheckpointRequests(long minPauseMillis, int maxConcurrent, boolean unaligned) {
        this.minPauseMillis = minPauseMillis;
        this.maxConcurrent = maxConcurrent;
        this.forceSavepoints = !unaligned;
    }

    /** What becomes of a request, or follows from the end of a checkpoint. */
    public enum Verdict {
        /** A checkpoint begins now. */
        TRIGGERED,
        /** Nothing begins; what was asked for waits until a checkpoint ends. */
        NOTHING,
        /** A periodic request came too soon: it is to be repeated when {@link Decision#delayMillis} have passed. */
        RESCHEDULED,
        /** Too many requests wait already. */
        REFUSED
    }

    /**
     * What to do now.
     *
     * @param savepoint whether what begins is a savepoint
     * @param delayMillis until a periodic request may be repeated, else 0
     */
    public record Decision(Verdict verdict, boolean savepoint, long delayMillis) {

        private static final Decision NOTHING = new Decision(Verdict.NOTHING, false, 0);
    }

    /** How many checkpoints and savepoints are under way. */
    public int pending() {
        return pending;
    }

    /** Whether a checkpoint that was due waits for its turn. */
    public boolean periodicWaits() {
        return waitingPeriodic > 0;
    }

    /** The time has come for a checkpoint. */
    public Decision periodic(long nowMillis) {
        if (full()) {
            return new Decision(Verdict.REFUSED, false, 0);
        }
        waitingPeriodic++;
        return next(nowMillis);
    }

    /** Somebody wants a savepoint. The pause does not hold it up, and the limit only if checkpoints are unaligned. */
    public Decision savepoint(long nowMillis) {
        if (full()) {
            if (waitingPeriodic == 0) {
                return new Decision(Verdict.REFUSED, true, 0);
            }
            waitingPeriodic--;
        }
        waitingSavepoints.add(forceSavepoints);
        return next(nowMillis);
    }

    /** A checkpoint has been completed; from now on the pause counts. Also of a savepoint. */
    public Decision completed(long nowMillis) {
        completedOnce = true;
        completedMillis = nowMillis;
        return aborted(nowMillis);
    }

    /** A checkpoint has failed or run out of time; no pause follows (C4). */
    public Decision aborted(long nowMillis) {
        pending = Math.max(0, pending - 1);
        return next(nowMillis);
    }

    private boolean full() {
        return waitingSavepoints.size() + waitingPeriodic >= MOST_WAITING;
    }

    private Decision next(long nowMillis) {
        boolean room = pending < maxConcurrent;
        if (!waitingSavepoints.isEmpty() && (room || waitingSavepoints.peek())) {
            waitingSavepoints.remove();
            pending++;
            return new Decision(Verdict.TRIGGERED, true, 0);
        }
        if (!room || waitingPeriodic == 0) {
            return Decision.NOTHING;
        }
        waitingPeriodic--;
        long delay = completedOnce ? completedMillis + minPauseMillis - nowMillis : 0;
        if (delay > 0) {
            return new Decision(Verdict.RESCHEDULED, false, delay);
        }
        pending++;
        return new Decision(Verdict.TRIGGERED, false, 0);
    }
}
