package io.thalweg.api;

import java.io.IOException;

/**
 * A sink whose records are seen by others when the checkpoint behind them is complete, and not before: each record then is seen
 * exactly once, whatever fails. What is written between two checkpoints is one transaction. In a job without checkpoints all that
 * a lane writes is one, committed at the end of a run that has not failed.
 *
 * <p>Each lane has a sink of its own. {@link #open}, {@link #write}, {@link #prepare} and {@link #close} are called by the
 * thread of the lane; {@link #commit} and {@link #abortOthers} on the sink of the first lane, for all lanes, by one thread at a time
 * that may be another one. So {@link #commit} must find all that it needs in the bytes, and in what does not change behind
 * {@link #open}.
 *
 * <p>As in Flink's sinks of two phases; a transaction may be committed by another process than the one that prepared it.
 *
 * @param <T> the type of the records
 */
public interface TransactionalSink<T> extends StreamSink<T> {

    /**
     * Before everything else.
     *
     * @param name names the sink among all jobs, the same in each run: letters, digits and {@code ._-}
     * @param lane the lane that uses this object, from 0
     */
    default void open(String name, int lane) throws IOException {}

    /**
     * At the barrier of a checkpoint: ends the transaction of what was written since the last call. Behind this call it is durable
     * and can be committed, although nobody sees it yet, and must outlive a crash of the process.
     *
     * @param checkpointId the number of the checkpoint, higher than that of the one before; 0 in a job without checkpoints
     * @return what {@link #commit} needs to know; empty if nothing was written
     * @throws IOException if it cannot be made durable; the job then fails
     */
    byte[] prepare(long checkpointId) throws IOException;

    /**
     * The checkpoint is complete: shows what was prepared. Called again for the same transaction when nobody knows whether it
     * was committed, and must have no effect then.
     *
     * @param transaction what {@link #prepare} returned, on any lane of this run or of an earlier one
     * @throws IOException if it cannot be committed; the job then fails, and it is tried again when it starts anew
     */
    void commit(byte[] transaction) throws IOException;

    /**
     * At the start of each life of the job, when what its checkpoint had prepared has been committed: what this sink has begun or
     * prepared besides, in an earlier life or process, is never going to be, and its records will be written again.
     */
    default void abortOthers() throws IOException {}
}
