package io.thalweg.processor.conformance;

import io.thalweg.runtime.restart.ExponentialDelay;
import io.thalweg.runtime.restart.ExponentialDelay.Backoff;
import io.thalweg.runtime.restart.FailoverRegions;
import io.thalweg.runtime.restart.FailoverRegions.Edge;
import io.thalweg.runtime.restart.FailureRate;
import io.thalweg.runtime.restart.FixedDelay;
import io.thalweg.runtime.restart.RestartStrategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scenarios of the kinds {@code restart-strategy} and {@code regions}, run on the classes that running jobs use. */
final class RestartScenarios {

    private RestartScenarios() {}

    static List<Outcome> strategies(Scenario scenario) {
        RestartStrategy strategy = strategy(scenario.job());
        Outcome outcome = Outcome.of("RestartStrategy");
        for (Scenario.Step step : scenario.input()) {
            if (!step.verb().equals("fail_at")) {
                throw new IllegalArgumentException("the runner does not know the step " + step);
            }
            RestartStrategy.Decision decision = strategy.failed(step.number());
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("t", step.number());
            result.put("restart", decision.restart());
            if (decision.restart()) {
                result.put("delay", decision.delayMillis());
            }
            result.put("new_attempt", decision.newAttempt());
            outcome.output().add(result);
        }
        return List.of(outcome);
    }

    private static RestartStrategy strategy(Parameters job) {
        switch (job.text("strategy")) {
            case "none":
                job.allowOnly("kind", "strategy");
                return RestartStrategy.none();
            case "fixed-delay":
                job.allowOnly("kind", "strategy", "attempts", "delay");
                return new FixedDelay((int) job.number("attempts", 1), job.number("delay", 1_000));
            case "failure-rate":
                return rate(job);
            case "exponential-delay":
                return exponential(job);
            default:
                throw new IllegalArgumentException("strategy " + job.text("strategy"));
        }
    }

    private static RestartStrategy rate(Parameters job) {
        job.allowOnly("kind", "strategy", "max_failures", "failures", "rate", "interval", "within", "delay");
        long failures = job.number("max_failures", job.number("failures", job.number("rate", 1)));
        long within = job.number("interval", job.number("within", 60_000));
        return new FailureRate((int) failures, within, job.number("delay", 1_000));
    }

    private static RestartStrategy exponential(Parameters job) {
        job.allowOnly("kind", "strategy", "initial", "max", "multiplier", "reset_after", "jitter", "attempts");
        return new ExponentialDelay(
                new Backoff(
                        job.number("initial", 1_000),
                        job.number("max", 60_000),
                        Double.parseDouble(job.text("multiplier", "1.5")),
                        Double.parseDouble(job.text("jitter", "0")),
                        job.number("reset_after", 3_600_000),
                        (int) job.number("attempts", Integer.MAX_VALUE)),
                () -> 0.5);
    }

    static List<Outcome> regions(Scenario scenario) {
        scenario.job().allowOnly("kind", "tasks", "edges");
        FailoverRegions regions = new FailoverRegions(
                texts(scenario.job().values().get("tasks")),
                ((List<?>) scenario.job().values().get("edges"))
                        .stream().map(RestartScenarios::edge).toList());
        List<List<String>> restarted = new ArrayList<>();
        for (Scenario.Step step : scenario.input()) {
            switch (step.verb()) {
                case "task_fails" ->
                    restarted.add(List.copyOf(regions.failed(step.argument().toString())));
                case "lost" -> texts(step.argument()).forEach(regions::lost);
                case "read_fails" ->
                    restarted.add(List.copyOf(regions.readFailed(
                            step.list().get(0).toString(), step.list().get(1).toString())));
                default -> throw new IllegalArgumentException("the runner does not know the step " + step);
            }
        }
        Outcome outcome = Outcome.of("FailoverRegions");
        outcome.facts().put("output", restarted);
        return List.of(outcome);
    }

    private static Edge edge(Object value) {
        List<String> parts = texts(value);
        return switch (parts.get(2)) {
            case "pipelined" -> new Edge(parts.get(0), parts.get(1), true);
            case "blocking" -> new Edge(parts.get(0), parts.get(1), false);
            default -> throw new IllegalArgumentException("edge " + parts);
        };
    }

    private static List<String> texts(Object value) {
        return ((List<?>) value).stream().map(Object::toString).toList();
    }
}
