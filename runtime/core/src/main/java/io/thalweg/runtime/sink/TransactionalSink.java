package io.thalweg.runtime.sink;

import java.io.IOException;

/**
 * A sink that shows what it wrote when the checkpoint behind it is complete, and not before: each record then is seen
 * exactly once, whatever fails. How the engine calls it is told in the package's description.
 */
public interface TransactionalSink {

    /**
     * The sink will be told of checkpoints. Called once, before the first record and before {@link LaneSink#onePerLane};
     * each lane then has a sink of its own.
     *
     * @param owner names the sink among all jobs, the same in each run: letters, digits and {@code ._-}
     * @param lane the lane that uses this object, from 0
     * @return whether it is transactional; false if others see at once what it writes, then none of the other methods is
     *     called
     */
    boolean begin(String owner, int lane);

    /**
     * At the barrier of a checkpoint, behind the last record before it: makes durable what was written, hidden from
     * others. By the thread of the lane.
     *
     * @param checkpoint its id, higher than that of the one before
     * @return what the checkpoint has to keep: all that was prepared and is not known to be committed, for the {@link
     *     #committer}; perhaps empty
     * @throws IOException if it cannot be made durable; the job then fails
     */
    byte[] prepare(long checkpoint) throws IOException;

    /**
     * What was prepared for that checkpoint and earlier ones has been committed. May come late or not at all, or twice. By
     * the thread of the lane.
     */
    void committed(long checkpoint);

    /** Commits what the lanes have prepared. Asked of the first lane's sink alone, behind {@link #begin}. */
    SinkCommitter committer();
}
