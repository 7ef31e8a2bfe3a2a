package io.thalweg.processor.plan.pass;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.diagnostic.WiringCode;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.Plan;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Points out steps whose results nobody reads. Side streams may stay unread: they are counted and dropped. */
final class UnreadStreams implements PlanRule {

    @Override
    public void check(Plan plan, Report report) {
        Set<String> read = plan.nodes().stream()
                .flatMap(node -> node.inputs().stream().flatMap(List::stream))
                .map(stream -> stream.name())
                .collect(Collectors.toSet());
        for (Node node : plan.nodes()) {
            if (node.step().output().isPresent() && !read.contains(node.name())) {
                report.add(
                        WiringCode.UNREAD_STREAM,
                        node.step().origin(),
                        "Nobody reads stream " + Suggestions.quoted(node.name())
                                + ", so what this step emits is dropped."
                                + " If a step behind it should read it, name it there with @From.");
            }
        }
    }
}
