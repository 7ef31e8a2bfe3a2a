package io.thalweg.processor.validate;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.StateCode;
import io.thalweg.processor.model.JobModel;

/** The numbers of {@code @Job}: how many lanes, and how many groups of keys to share among them. */
final class Lanes implements Rule {

    /** As in Flink: 1 << 15. */
    private static final int MAX_KEY_GROUPS = 32_768;

    @Override
    public void check(JobModel job, Report report) {
        if (job.parallelism() < 1) {
            report.add(
                    StateCode.PARALLELISM_TOO_SMALL,
                    job.origin(),
                    "parallelism",
                    "The parallelism is " + job.parallelism()
                            + "; a job needs at least 1 lane to run on. Write 1 or more," + " or leave it out.");
        }
        if (job.keyGroups() < 1 || job.keyGroups() > MAX_KEY_GROUPS) {
            report.add(
                    StateCode.KEY_GROUPS_OUT_OF_RANGE,
                    job.origin(),
                    "keyGroups",
                    "The number of key groups is " + job.keyGroups() + "; it must be between 1 and " + MAX_KEY_GROUPS
                            + ". Leave it out for 128.");
        } else if (job.keyGroups() < job.parallelism()) {
            report.add(
                    StateCode.FEWER_KEY_GROUPS_THAN_LANES,
                    job.origin(),
                    "parallelism",
                    "The job runs on " + job.parallelism() + " lanes, but its keys form only " + job.keyGroups()
                            + " groups, so some lanes would never get a key. Write keyGroups = " + suggested(job)
                            + ", or lower the parallelism.");
        }
    }

    /** A power of two that leaves room to grow. */
    private static long suggested(JobModel job) {
        return Math.min(MAX_KEY_GROUPS, Long.highestOneBit(job.parallelism()) * 8);
    }
}
