package io.thalweg.processor.plan.pass;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.plan.Plan;

/** A rule about how steps work together. One class for each rule; {@link Passes} lists them. */
interface PlanRule {

    /** Adds to the report what is wrong with the job; changes nothing. */
    void check(Plan plan, Report report);
}
