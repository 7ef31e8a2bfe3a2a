package io.thalweg.processor.plan.pass;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.diagnostic.TimeCode;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.IntervalJoinModel;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.Plan;
import io.thalweg.processor.plan.Stream;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where watermarks of several origins meet, one that falls silent holds back the others (E10, E11). */
final class SilentInputs implements PlanRule {

    @Override
    public void check(Plan plan, Report report) {
        TimeOrigins origins = new TimeOrigins(plan);
        Set<String> timed = stepsBeforeWindows(plan);
        for (Node node : plan.nodes()) {
            if (timed.contains(node.name())) {
                check(node, origins, report);
            }
        }
    }

    private static void check(Node node, TimeOrigins origins, Report report) {
        List<Set<String>> separate = TimeOrigins.inputsOf(node).stream()
                .map(origins::watermarkOrigins)
                .toList();
        Set<String> together = new LinkedHashSet<>();
        separate.forEach(together::addAll);
        boolean metBefore = separate.stream().anyMatch(together::equals);
        List<String> endless = together.stream()
                .filter(name -> isNeverIdle(origins.node(name)))
                .toList();
        if (!metBefore && !endless.isEmpty()) {
            note(node, together, endless, report);
        }
    }

    private static boolean isNeverIdle(Node origin) {
        return TimeOrigins.watermarkOf(origin.step())
                .filter(watermark -> watermark.idleAfter().isEmpty())
                .isPresent();
    }

    private static void note(Node node, Set<String> together, List<String> endless, Report report) {
        report.add(
                TimeCode.INPUT_MAY_STALL,
                node.step().origin(),
                "The event time of " + Suggestions.quoted(node.name()) + " is that of the slowest of "
                        + Suggestions.list(together) + ". While " + String.join(" or ", quoted(endless))
                        + " has no records, " + waiting(node.step())
                        + ". Unless they end, write for example idleAfter = \"1m\" in"
                        + " their @Watermark.");
    }

    private static String waiting(StepModel step) {
        return step instanceof IntervalJoinModel ? "the join keeps all that comes" : "windows wait";
    }

    private static List<String> quoted(List<String> names) {
        return names.stream().map(Suggestions::quoted).toList();
    }

    private static boolean waitsForTime(StepModel step) {
        return step instanceof WindowModel window && window.window().needsWatermarks()
                || step instanceof IntervalJoinModel;
    }

    /** Steps at or before a window that waits for event time, or an interval join that lets go of records by it. */
    private static Set<String> stepsBeforeWindows(Plan plan) {
        Set<String> found = new HashSet<>();
        List<Node> nodes = plan.nodes();
        for (int i = nodes.size() - 1; i >= 0; i--) { // readers come before what they read
            Node node = nodes.get(i);
            if (waitsForTime(node.step())) {
                found.add(node.name());
            }
            if (found.contains(node.name())) {
                TimeOrigins.inputsOf(node).stream().map(Stream::step).forEach(found::add);
            }
        }
        return found;
    }
}
