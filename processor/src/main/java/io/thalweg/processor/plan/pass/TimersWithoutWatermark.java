package io.thalweg.processor.plan.pass;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.diagnostic.TimerCode;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.StepModel.ProcessModel;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.Plan;
import java.util.List;
import java.util.Optional;

/**
 * Event-time timers fire by watermarks (E2). Which clock the timers of a step follow is decided while it runs, so this is
 * a note only.
 */
final class TimersWithoutWatermark implements PlanRule {

    @Override
    public void check(Plan plan, Report report) {
        TimeOrigins origins = new TimeOrigins(plan);
        for (Node node : plan.nodes()) {
            if (node.step() instanceof ProcessModel process) {
                process.onTimer().ifPresent(method -> check(node, method, origins, report));
            }
        }
    }

    private static void check(Node node, MethodModel onTimer, TimeOrigins origins, Report report) {
        Optional<List<String>> path = TimeOrigins.inputsOf(node).stream()
                .flatMap(stream -> origins.pathWithoutWatermark(stream).stream())
                .findFirst();
        path.ifPresent(streams -> report.add(
                TimerCode.WITHOUT_WATERMARK,
                onTimer.origin(),
                "Event-time timers of step " + Suggestions.quoted(node.name())
                        + " fire at the end of the input only, since no watermark comes from "
                        + Suggestions.quoted(streams.get(0)) + ": " + String.join(" -> ", streams) + " -> "
                        + node.name() + ". Write for example @Watermark(lag = \"10s\") on "
                        + Suggestions.quoted(streams.get(0)) + ", or set timers with atProcessingTime alone."));
    }
}
