package io.thalweg.processor.validate;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.model.JobModel;
import java.util.List;

/** All rules about single steps and the job as a whole. */
public final class Rules {

    /** In the order in which users read the messages: the job, its time, its windows, its state. */
    private static final List<Rule> ALL = List.of(
            new Lanes(),
            new WatermarkTimestamps(),
            new WatermarkEmission(),
            new WatermarkAlignments(),
            new WindowExtent(),
            new WindowOffset(),
            new WindowLateness(),
            new SessionMerge(),
            new CountWindows(),
            new GlobalWindow(),
            new WindowTriggers(),
            new WindowEvictors(),
            new WindowEventHandlers(),
            new HandlerKeys(),
            new TimersSet(),
            new KeylessState(),
            new StateObjectPlaces(),
            new FormerNames(),
            new DroppedNames(),
            new PartitionedState(),
            new BroadcastWriters(),
            new StateEncoding());

    private Rules() {}

    /** Checks a job against every rule. */
    public static void check(JobModel job, Report report) {
        ALL.forEach(rule -> rule.check(job, report));
    }
}
