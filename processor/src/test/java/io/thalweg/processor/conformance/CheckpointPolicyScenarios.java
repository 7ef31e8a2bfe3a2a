package io.thalweg.processor.conformance;

import io.thalweg.runtime.checkpoint.CheckpointFailures;
import io.thalweg.runtime.checkpoint.CheckpointRequests;
import io.thalweg.runtime.checkpoint.CheckpointRequests.Decision;
import io.thalweg.runtime.checkpoint.CheckpointRequests.Verdict;
import io.thalweg.runtime.checkpoint.FailureReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Scenarios of the kinds {@code request-decider} and {@code checkpoint-failures}, run on the classes that jobs use. */
final class CheckpointPolicyScenarios {

    private CheckpointPolicyScenarios() {}

    static List<Outcome> requests(Scenario scenario) {
        Parameters job = scenario.job();
        job.allowOnly("kind", "min_pause", "max_concurrent", "unaligned");
        CheckpointRequests requests = new CheckpointRequests(
                job.number("min_pause", 0), (int) job.number("max_concurrent", 1), job.isTrue("unaligned"));
        Outcome outcome = Outcome.of("CheckpointRequests");
        for (Scenario.Step step : scenario.input()) {
            long now = at(step);
            Decision decision = switch (step.verb()) {
                case "periodic" -> requests.periodic(now);
                case "savepoint" -> requests.savepoint(now);
                case "completed" -> requests.completed(now);
                case "aborted", "failed", "expired" -> requests.aborted(now);
                default -> throw new IllegalArgumentException("the runner does not know the step " + step);
            };
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("t", now);
            result.put("result", decision.verdict().name().toLowerCase(Locale.ROOT));
            if (decision.verdict() == Verdict.RESCHEDULED) {
                result.put("delay", decision.delayMillis());
            }
            outcome.output().add(result);
        }
        return List.of(outcome);
    }

    private static long at(Scenario.Step step) {
        return step.argument() instanceof Map<?, ?> map ? Values.number(map.get("at")) : step.number();
    }

    static List<Outcome> failures(Scenario scenario) {
        scenario.job().allowOnly("kind", "tolerable");
        CheckpointFailures failures =
                new CheckpointFailures((int) scenario.job().number("tolerable", 0));
        List<String> said = new ArrayList<>();
        for (Scenario.Step step : scenario.input()) {
            said.add(fails(failures, step) ? "job fails" : "job runs");
        }
        Outcome outcome = Outcome.of("CheckpointFailures");
        outcome.facts().put("output", said);
        return List.of(outcome);
    }

    private static boolean fails(CheckpointFailures failures, Scenario.Step step) {
        switch (step.verb()) {
            case "failed":
                return failures.failed(
                        Values.number(step.list().get(0)),
                        FailureReason.valueOf(step.list().get(1).toString()));
            case "savepoint_failed":
                return failures.savepointFailed(false);
            case "stop_with_savepoint_failed":
                return failures.savepointFailed(true);
            case "completed":
                failures.completed(step.number());
                return false;
            default:
                throw new IllegalArgumentException("the runner does not know the step " + step);
        }
    }
}
