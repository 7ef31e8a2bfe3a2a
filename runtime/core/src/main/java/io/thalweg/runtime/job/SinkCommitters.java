package io.thalweg.runtime.job;

import io.thalweg.runtime.checkpoint.store.SinkTransaction;
import java.io.IOException;
import java.util.List;

/** The sinks of a job that commit with its checkpoints. */
interface SinkCommitters {

    /** Commits what the sinks have prepared, by step and lane; without effect where that was done before. */
    void commit(List<SinkTransaction> transactions) throws IOException;
}
