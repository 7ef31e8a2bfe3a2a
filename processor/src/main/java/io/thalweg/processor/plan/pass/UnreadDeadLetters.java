package io.thalweg.processor.plan.pass;

import io.thalweg.processor.diagnostic.ErrorPolicyCode;
import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.model.StepOptions.OnErrorModel;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.Plan;
import io.thalweg.processor.plan.Stream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Points out dead letters that nobody reads. */
final class UnreadDeadLetters implements PlanRule {

    @Override
    public void check(Plan plan, Report report) {
        Set<String> read = plan.nodes().stream()
                .flatMap(node -> node.inputs().stream().flatMap(List::stream))
                .map(Stream::name)
                .collect(Collectors.toSet());
        for (Node node : plan.nodes()) {
            Optional<OnErrorModel> policy = plan.job().optionsOf(node.step()).onError();
            if (policy.isPresent() && policy.get().deadLetter() && !read.contains(node.name() + ".failed")) {
                report.add(
                        ErrorPolicyCode.UNREAD_DEAD_LETTERS,
                        policy.get().origin(),
                        "Nobody reads stream " + Suggestions.quoted(node.name() + ".failed")
                                + ": records whose handler throws are counted and dropped. Read it with @From, or say"
                                + " ErrorPolicy.SKIP.");
            }
        }
    }
}
