package io.thalweg.processor.conformance;

import io.thalweg.runtime.state.operator.LaneItems;
import io.thalweg.runtime.state.operator.OperatorStateRedistribution;
import java.util.List;

/** Scenarios of kind {@code operator-state}: what the lanes had, and what those of the restored job get. */
final class OperatorStateScenarios implements ScenarioRunner {

    private static final String FINISHED = "finished";

    @Override
    public List<Outcome> run(Scenario scenario) {
        scenario.job().allowOnly("kind", "state", "subtasks", "new_parallelism");
        if (!scenario.input().isEmpty()) {
            throw new IllegalArgumentException("the runner does not know the steps " + scenario.input());
        }
        List<?> subtasks = (List<?>) scenario.job().values().get("subtasks");
        List<LaneItems<String>> saved =
                subtasks.stream().map(OperatorStateScenarios::items).toList();
        int lanes = (int) scenario.job().number("new_parallelism", saved.size());
        OperatorStateRedistribution redistribution = new OperatorStateRedistribution(lanes);
        List<List<String>> restored = switch (scenario.job().text("state")) {
            case "list" -> redistribution.split(saved);
            case "union" -> redistribution.union(saved);
            default ->
                throw new IllegalArgumentException("state " + scenario.job().text("state"));
        };
        Outcome outcome = Outcome.of("OperatorStateRedistribution");
        outcome.facts()
                .put(
                        "restored",
                        restored.stream()
                                .map(list -> list.stream().sorted().toList())
                                .toList());
        return List.of(outcome);
    }

    /** A subtask that had finished has reported nothing, as in Flink. */
    private static LaneItems<String> items(Object subtask) {
        return subtask.equals(FINISHED)
                ? LaneItems.finished(List.of())
                : LaneItems.running(
                        ((List<?>) subtask).stream().map(Object::toString).toList());
    }
}
