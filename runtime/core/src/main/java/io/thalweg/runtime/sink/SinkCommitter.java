package io.thalweg.runtime.sink;

import java.io.IOException;
import java.util.List;

/**
 * Shows to others what the lanes of a sink have prepared. There is one for each sink of a job. Used by one thread, which
 * need not be that of a lane.
 */
public interface SinkCommitter extends AutoCloseable {

    /**
     * Before the first record of a run: takes the target into possession, commits what the checkpoint that the job goes on
     * from has prepared, and drops what was prepared behind it. Called without a checkpoint, too.
     *
     * @param prepared what each lane's {@link TransactionalSink#prepare} returned for the checkpoint, in the order of the
     *     lanes; empty if the job begins from the start
     * @throws IOException also if somebody else writes to the target, or if what was prepared is gone
     */
    void recover(List<byte[]> prepared) throws IOException;

    /**
     * Commits what was prepared for a checkpoint that is complete. Has no effect if that was done before.
     *
     * @param prepared as for {@link #recover}
     */
    void commit(List<byte[]> prepared) throws IOException;

    /** Gives the target away. */
    @Override
    void close() throws IOException;
}
