package io.thalweg.benchmarks.nexmark;

import io.thalweg.benchmarks.Digest;
import io.thalweg.runtime.job.JobRunner;

/**
 * Runs a query's job with the ordinary engine, to its end. One run at a time, which its caller has begun with
 * {@link Totals#clear}.
 */
public final class JobEngine {

    private JobEngine() {}

    /** Runs the job with as many lanes as the source has splits. */
    public static Digest run(Query query, EventSource source) {
        int exitCode = JobRunner.run(
                query.plan(),
                "--parallelism=" + source.parts(),
                "--progress=off",
                "--set",
                "seed=" + source.seed(),
                "--set",
                "records=" + source.records(),
                "--set",
                "splits=" + source.parts(),
                "--set",
                "channels=" + source.channels(),
                "--set",
                "rate=" + source.rate());
        if (exitCode != 0) {
            throw new IllegalStateException(query + " ended with exit code " + exitCode);
        }
        return Totals.total();
    }
}
