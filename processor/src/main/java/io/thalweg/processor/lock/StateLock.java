package io.thalweg.processor.lock;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.StateLockCode;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.plan.Plan;
import java.util.List;
import java.util.Optional;

/** What the checkpoints of a job hold, now and by the file beside its source. */
public final class StateLock {

    /** How the file ends, behind the name of the job class. */
    public static final String ENDING = ".state";

    private final JobModel job;
    private final List<LockedStep> steps;
    private final String text;

    private StateLock(Plan plan) {
        job = plan.job();
        steps = PlannedState.of(plan);
        text = LockText.write(job.type().simpleName(), steps);
    }

    /** The name of the file, which stands in the directory of the job's package. */
    public static String fileName(JobModel job) {
        return String.join("_", job.type().simpleNames()) + ENDING;
    }

    /** The lock of a job as it is now. */
    public static StateLock of(Plan plan) {
        return new StateLock(plan);
    }

    /** The text of the file. */
    public String text() {
        return text;
    }

    /** Compares the job with what it was when the file was written. */
    public void check(String locked, Report report) {
        String fileName = fileName(job);
        Optional<List<LockedStep>> before = LockText.read(locked);
        if (before.isEmpty()) {
            report.add(
                    StateLockCode.UNREADABLE,
                    job.origin(),
                    "The file " + Suggestions.quoted(fileName)
                            + " beside the job is no state lock. Expected a copy of the"
                            + " one that is written among the generated sources. Restore it from version control, or"
                            + " delete it if no checkpoint is to be resumed from.");
            return;
        }
        LockComparison comparison = new LockComparison(job, fileName, report);
        comparison.compare(before.get(), steps);
        if (!comparison.foundErrors()
                && !locked.lines().toList().equals(text.lines().toList())) {
            report.add(
                    StateLockCode.BEHIND,
                    job.origin(),
                    "The file " + Suggestions.quoted(fileName)
                            + " beside the job is behind: state has changed in a way that"
                            + " fits what is stored. Expected what is written among the generated sources. Copy that"
                            + " file over it.");
        }
    }
}
