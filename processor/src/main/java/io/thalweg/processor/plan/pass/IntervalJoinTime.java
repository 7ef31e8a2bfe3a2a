package io.thalweg.processor.plan.pass;

import io.thalweg.processor.diagnostic.JoinCode;
import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.model.InputModel;
import io.thalweg.processor.model.StepModel.IntervalJoinModel;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.Plan;
import io.thalweg.processor.plan.Stream;
import java.util.List;

/** An interval join compares timestamps (J3), and lets go of records as watermarks say (J6). */
final class IntervalJoinTime implements PlanRule {

    @Override
    public void check(Plan plan, Report report) {
        TimeOrigins origins = new TimeOrigins(plan);
        for (Node node : plan.nodes()) {
            if (node.step() instanceof IntervalJoinModel) {
                for (int side = 0; side < node.inputs().size(); side++) {
                    InputModel input = node.step().inputs().get(side);
                    node.inputs().get(side).forEach(stream -> check(node, input, stream, origins, report));
                }
            }
        }
    }

    private static void check(Node node, InputModel input, Stream stream, TimeOrigins origins, Report report) {
        origins.pathWithoutTimestamps(stream)
                .ifPresentOrElse(
                        path -> rejectTimestamps(node, input, path, report),
                        () -> origins.pathWithoutWatermark(stream)
                                .ifPresent(path -> rejectWatermark(node, input, path, report)));
    }

    private static void rejectTimestamps(Node node, InputModel input, List<String> path, Report report) {
        report.add(
                JoinCode.INTERVAL_WITHOUT_TIMESTAMPS,
                input.origin(),
                "Interval join " + Suggestions.quoted(node.name()) + " compares timestamps, but the records of "
                        + Suggestions.quoted(path.get(0)) + " have none: " + drawn(path, node)
                        + ". Mark the component of their type that is its time with @EventTime.");
    }

    private static void rejectWatermark(Node node, InputModel input, List<String> path, Report report) {
        report.add(
                JoinCode.INTERVAL_WITHOUT_WATERMARK,
                input.origin(),
                "Interval join " + Suggestions.quoted(node.name()) + " keeps records until the watermark says that"
                        + " nothing can meet them any more, but no watermark comes from "
                        + Suggestions.quoted(path.get(0)) + ": " + drawn(path, node)
                        + ". Write for example @Watermark(lag = \"10s\") on " + Suggestions.quoted(path.get(0)) + ".");
    }

    private static String drawn(List<String> path, Node node) {
        return String.join(" -> ", path) + " -> " + node.name();
    }
}
