package io.thalweg.processor.plan.pass;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.plan.Plan;
import java.util.List;
import java.util.Optional;

/** The way from a job to its plan: all passes, in order. */
public final class Passes {

    /** Rules that look along the streams. They only report, so their order is that in which users should read them. */
    private static final List<PlanRule> RULES = List.of(
            new EventTimeWindows(),
            new IntervalJoinTime(),
            new TimersWithoutWatermark(),
            new SilentInputs(),
            new OverlappingWindows(),
            new EvictedByTime(),
            new LateInProcessingTime(),
            new UnreadDeadLetters(),
            new UnreadStreams());

    private Passes() {}

    /** The plan of a job; empty if the report has an error, be it an earlier one. */
    public static Optional<Plan> plan(JobModel job, Report report) {
        // Wiring comes first: whatever follows looks along the streams.
        Optional<Plan> wired = Wiring.wire(job, report);

        // Rules come before all layout, so that layout may rely on them: no passes run for a job that cannot be
        // written.
        wired.ifPresent(plan -> RULES.forEach(rule -> rule.check(plan, report)));

        // Passes that lay out state and windows, and the allocation verdict, belong here, each a Plan -> Plan.
        return wired.filter(plan -> !report.hasErrors());
    }
}
