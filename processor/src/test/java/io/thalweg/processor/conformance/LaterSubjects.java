package io.thalweg.processor.conformance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What this version does not do yet, or never will: the scenarios that are excused, each with the reason. */
final class LaterSubjects {

    private static final Map<String, String> KINDS = new LinkedHashMap<>();
    private static final Map<String, Predicate<Scenario>> SUBJECTS = new LinkedHashMap<>();

    static {
        KINDS.put("key-groups", "Flink's own hash numbers: for the Flink engine alone");
        KINDS.put("sql", "@Sql comes later");

        SUBJECTS.put("migration of state objects comes later", scenario -> scenario.hasStep("switch_ttl"));
        SUBJECTS.put(
                "BATCH comes later", scenario -> "BATCH".equals(scenario.job().text("mode")));
        SUBJECTS.put(
                "checkpoints go on, with the union state of finished lanes: Flink declines them",
                scenario -> isCase(scenario, "finished-subtask")
                        && "union".equals(scenario.job().text("state")));
    }

    private LaterSubjects() {}

    /** Why a scenario is not run; empty if it is. */
    static Optional<String> excuse(Scenario scenario) {
        if (!scenario.runnable()) {
            return Optional.of("the file says that it is not for running");
        }
        if (KINDS.containsKey(scenario.kind())) {
            return Optional.of(KINDS.get(scenario.kind()));
        }
        return SUBJECTS.entrySet().stream()
                .filter(subject -> subject.getValue().test(scenario))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isCase(Scenario scenario, String... cases) {
        return scenario.kind().equals("life-cycle")
                && Set.of(cases).contains(scenario.job().text("case", ""));
    }
}
