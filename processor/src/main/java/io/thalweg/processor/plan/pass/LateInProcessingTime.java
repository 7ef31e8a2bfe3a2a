package io.thalweg.processor.plan.pass;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.diagnostic.WindowCode;
import io.thalweg.processor.model.InputModel;
import io.thalweg.processor.model.InputModel.FromName;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.plan.LateStreams;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.Plan;
import java.util.Set;
import java.util.stream.Collectors;

/** Points out readers of a late stream that stays empty, since in processing time no record is late (W31). */
final class LateInProcessingTime implements PlanRule {

    @Override
    public void check(Plan plan, Report report) {
        Set<String> empty = plan.nodes().stream()
                .filter(node -> node.step() instanceof WindowModel window
                        && !(window.window().isTimed() && window.window().eventTime()))
                .flatMap(node -> LateStreams.names().stream().map(name -> node.name() + "." + name))
                .collect(Collectors.toSet());
        for (Node node : plan.nodes()) {
            for (InputModel input : node.step().inputs()) {
                input.from().stream()
                        .filter(name -> empty.contains(name.text()))
                        .forEach(name -> note(name, report));
            }
        }
    }

    private static void note(FromName name, Report report) {
        report.add(
                WindowCode.LATE_STREAM_STAYS_EMPTY,
                name.origin(),
                "Stream " + Suggestions.quoted(name.text())
                        + " stays empty: in its window, which does not follow event time, no record is late.");
    }
}
