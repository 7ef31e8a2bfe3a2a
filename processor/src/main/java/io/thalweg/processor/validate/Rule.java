package io.thalweg.processor.validate;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.model.JobModel;

/** One thing that a job must, or should, keep to. One class for each rule; {@link Rules} lists them. */
interface Rule {

    /** Adds to the report whatever breaks the rule. */
    void check(JobModel job, Report report);
}
