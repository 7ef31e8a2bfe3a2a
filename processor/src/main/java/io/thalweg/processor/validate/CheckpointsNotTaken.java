package io.thalweg.processor.validate;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.StateCode;
import io.thalweg.processor.model.JobModel;

/** Tells that {@code @Checkpointed} has no effect in this version. */
final class CheckpointsNotTaken implements Rule {

    @Override
    public void check(JobModel job, Report report) {
        job.checkpoint()
                .ifPresent(checkpoint -> report.add(
                        StateCode.CHECKPOINTS_NOT_TAKEN,
                        checkpoint.origin(),
                        "This version takes no checkpoints yet: after a failure the job begins again. The annotation is"
                                + " checked and will take effect in a later version."));
    }
}
