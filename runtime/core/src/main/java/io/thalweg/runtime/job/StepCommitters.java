package io.thalweg.runtime.job;

import io.thalweg.runtime.checkpoint.store.SinkTransaction;
import io.thalweg.runtime.sink.SinkCommitter;
import io.thalweg.runtime.snapshot.StateMismatchException;
import io.thalweg.runtime.task.Closing;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The transactional sinks of one life of a job. Recovered and closed by the thread of the job; in between used by the one
 * that writes checkpoints.
 */
final class StepCommitters implements SinkCommitters, AutoCloseable {

    private final Map<String, SinkCommitter> committers = new LinkedHashMap<>();

    /** The sink of that step commits with checkpoints. */
    void add(String step, SinkCommitter committer) {
        committers.put(step, committer);
    }

    /**
     * Before the first record: commits what the checkpoint to go on from holds, and drops what was written behind it.
     *
     * @param transactions of that checkpoint, empty if the job begins from the start
     */
    void recover(List<SinkTransaction> transactions) throws IOException {
        for (SinkTransaction transaction : transactions) {
            if (!committers.containsKey(transaction.step())) {
                throw new StateMismatchException("the stored state has output of a sink '" + transaction.step()
                        + "' that is not committed, and the job has no such transactional sink");
            }
        }
        for (Map.Entry<String, SinkCommitter> committer : committers.entrySet()) {
            committer.getValue().recover(of(committer.getKey(), transactions));
        }
    }

    @Override
    public void commit(List<SinkTransaction> transactions) throws IOException {
        for (Map.Entry<String, SinkCommitter> committer : committers.entrySet()) {
            committer.getValue().commit(of(committer.getKey(), transactions));
        }
    }

    private static List<byte[]> of(String step, List<SinkTransaction> transactions) {
        return transactions.stream()
                .filter(transaction -> transaction.step().equals(step))
                .map(SinkTransaction::bytes)
                .toList();
    }

    @Override
    public void close() {
        Closing.closeAll(committers.values().toArray(AutoCloseable[]::new));
    }
}
