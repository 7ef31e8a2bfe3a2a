package io.thalweg.processor.plan.pass;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.diagnostic.TriggerCode;
import io.thalweg.processor.model.EvictorSpec;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.Plan;
import java.util.List;

/** {@code @Evict(within)} compares timestamps, so the records of the window need some (W20). */
final class EvictedByTime implements PlanRule {

    @Override
    public void check(Plan plan, Report report) {
        TimeOrigins origins = new TimeOrigins(plan);
        for (Node node : plan.nodes()) {
            if (node.step() instanceof WindowModel window && !window.window().needsWatermarks()) {
                window.window()
                        .evictor()
                        .filter(evictor -> evictor.kind() == EvictorSpec.Kind.WITHIN)
                        .ifPresent(evictor -> check(node, evictor, origins, report));
            }
        }
    }

    private static void check(Node node, EvictorSpec evictor, TimeOrigins origins, Report report) {
        TimeOrigins.inputsOf(node)
                .forEach(stream ->
                        origins.pathWithoutTimestamps(stream).ifPresent(path -> reject(node, evictor, path, report)));
    }

    private static void reject(Node node, EvictorSpec evictor, List<String> path, Report report) {
        report.add(
                TriggerCode.EVICT_WITHOUT_TIMESTAMPS,
                evictor.origin(),
                "within",
                "within compares the timestamps of records, but those of " + Suggestions.quoted(path.get(0))
                        + " have none: " + String.join(" -> ", path) + " -> " + node.name()
                        + ". Mark the component that is their time with @EventTime, or leave a number of records with"
                        + " count.");
    }
}
