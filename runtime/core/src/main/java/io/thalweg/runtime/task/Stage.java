package io.thalweg.runtime.task;

import io.thalweg.runtime.snapshot.StateVisitor;

/**
 * A generated program: the steps of a job that run fused on one lane. All methods are called by the thread that owns
 * the lane, in the order {@code start, (work | processingTime)*, stop?, close}.
 */
public interface Stage extends AutoCloseable {

    /** Calls the user's {@code @OnStart} handlers. The current processing time is that of the lane's clock. */
    default void start() {}

    /**
     * Takes records from the sources, at most about {@code limit} from each, and runs them through all steps.
     *
     * @return how many records were taken; 0 if none was at hand
     */
    int work(int limit);

    /**
     * Tells the stage the time: emits periodic watermarks, finds idle sources, fires processing-time windows.
     *
     * @param now the clock, in milliseconds since the epoch; never less than before
     * @param due processing-time timers up to and including this time fire; {@code now - 1} in production (P5, W11)
     */
    default void processingTime(long now, long due) {}

    /**
     * Calls the user's {@code @OnCheckpoint} handlers; {@link #visitState} follows.
     *
     * @param checkpoint its number
     */
    default void checkpoint(long checkpoint) {}

    /**
     * Calls the user's {@code @OnCheckpointComplete} handlers.
     *
     * @param checkpoint its number; it is durable
     */
    default void checkpointComplete(long checkpoint) {}

    /**
     * Shows all of its state, always in the same order. Between two calls of the other methods; to restore, before
     * {@link #start}. What was under way to other lanes or to the outside is part of it where the engine does not keep it
     * itself.
     */
    default void visitState(StateVisitor visitor) {}

    /** Whether every source has ended. The sources' last watermarks have then passed through all steps. */
    boolean finished();

    /** Whether calls to the outside are under way, whose answers will come by themselves. */
    default boolean waits() {
        return false;
    }

    /** Makes what was written visible: flushes the sinks. Called when no record is at hand. */
    void flush();

    /** Calls the user's {@code @OnStop} handlers and flushes the sinks, after the last record of a run that did not fail. */
    void stop();

    /** Closes readers and sinks. Called once, also after a failure. */
    @Override
    void close();
}
