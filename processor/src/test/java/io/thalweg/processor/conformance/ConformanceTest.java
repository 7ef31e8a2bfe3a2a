package io.thalweg.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every scenario of every file: run in all ways that apply, with a negative control, or excused with a reason. One that
 * is neither fails.
 */
final class ConformanceTest {

    private static final Map<String, ScenarioRunner> RUNNERS = Map.ofEntries(
            Map.entry("window", new WindowScenarios()),
            Map.entry("assigner", new AssignerScenarios()),
            Map.entry("valve", MergerScenarios::valve),
            Map.entry("two-input", MergerScenarios::twoInputs),
            Map.entry("splits", MergerScenarios::splits),
            Map.entry("job", new JobScenarios()),
            Map.entry("operator-state", new OperatorStateScenarios()),
            Map.entry("broadcast", new BroadcastScenarios()),
            Map.entry("async", new AsyncScenarios()),
            Map.entry("ttl", new TtlScenarios()),
            Map.entry("keyed-process", new ProcessScenarios()),
            Map.entry("restart-strategy", RestartScenarios::strategies),
            Map.entry("source-offsets", SourceOffsetScenarios::run),
            Map.entry("regions", RestartScenarios::regions),
            Map.entry("request-decider", CheckpointPolicyScenarios::requests),
            Map.entry("checkpoint-failures", CheckpointPolicyScenarios::failures),
            Map.entry("rescale", new RescaleScenarios()),
            Map.entry("life-cycle", new LifeCycleScenarios()),
            Map.entry("barriers", new BarrierScenarios()),
            Map.entry("two-phase-commit", new TwoPhaseScenarios()),
            Map.entry("alignment", new AlignmentScenarios()),
            Map.entry("interval-join", new IntervalJoinScenarios()));

    @TestFactory
    @DisplayName("conformance scenarios")
    Stream<DynamicNode> scenarios() {
        return ScenarioFiles.all().stream().map(ConformanceTest::node);
    }

    @Test
    @DisplayName("the project's own copy has scenarios that are run, so that a clean clone tests something")
    void ownScenarios() {
        long run = ScenarioFiles.own().stream()
                .filter(scenario -> LaterSubjects.excuse(scenario).isEmpty())
                .count();
        assertThat(run).isGreaterThan(25);
    }

    private static DynamicNode node(Scenario scenario) {
        Optional<String> excuse = LaterSubjects.excuse(scenario);
        if (excuse.isPresent()) {
            return DynamicTest.dynamicTest(
                    scenario + " - not run: " + excuse.get(), () -> Assumptions.abort(excuse.get()));
        }
        Map<Scenario, List<Outcome>> outcomes = new ConcurrentHashMap<>(); // run once, for both tests
        return DynamicContainer.dynamicContainer(
                scenario.toString(),
                Stream.of(
                        DynamicTest.dynamicTest(
                                "gives what is expected",
                                () -> check(scenario, outcomes.computeIfAbsent(scenario, ConformanceTest::run))),
                        DynamicTest.dynamicTest(
                                "gives nothing else",
                                () -> control(scenario, outcomes.computeIfAbsent(scenario, ConformanceTest::run)))));
    }

    private static List<Outcome> run(Scenario scenario) {
        ScenarioRunner runner = RUNNERS.get(scenario.kind());
        if (runner == null) {
            return fail("neither run nor excused: kind " + scenario.kind());
        }
        List<Outcome> outcomes = runner.run(scenario);
        assertThat(outcomes).as("ways to run it").isNotEmpty();
        return outcomes;
    }

    private static void check(Scenario scenario, List<Outcome> outcomes) {
        Comparison comparison = new Comparison(scenario.expect());
        for (Outcome outcome : outcomes) {
            comparison
                    .difference(outcome)
                    .ifPresent(difference -> fail(scenario + ", " + outcome.way() + "\n"
                            + scenario.job().values() + "\n" + scenario.input() + "\n" + difference));
        }
    }

    /** Each expectation that differs in one place must make the comparison fail. */
    private static void control(Scenario scenario, List<Outcome> outcomes) {
        List<Map<String, Object>> changes = Changes.of(scenario.expect());
        assertThat(changes).isNotEmpty();
        for (Outcome outcome : outcomes) {
            for (Map<String, Object> changed : changes) {
                assertThat(new Comparison(changed).difference(outcome))
                        .as("%s, %s, expectation changed to %s", scenario, outcome.way(), changed)
                        .isPresent();
            }
        }
    }
}
