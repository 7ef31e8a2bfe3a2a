package io.thalweg.processor.conformance;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.RecordValues;
import io.thalweg.testkit.Script;
import io.thalweg.testkit.Simulation;
import io.thalweg.testkit.StreamElement;
import io.thalweg.testkit.TestCheckpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scenarios of kind {@code rescale}: a keyed step with timers that is saved and goes on with another number of lanes, in
 * some orders in which the lanes may work.
 */
final class RescaleScenarios implements ScenarioRunner {

    private static final int SEEDS = 5;

    @Override
    public List<Outcome> run(Scenario scenario) {
        scenario.job().allowOnly("kind", "parallelism", "on_timer");
        CompiledSources compiled = InMemoryCompiler.compile(DrivenJob.restorable(
                scenario, ProcessJob.source(scenario, "generator = Silent.class, every = \"0s\"")));
        List<Outcome> outcomes = new ArrayList<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            outcomes.add(new Lives(compiled, scenario, seed).run());
        }
        return outcomes;
    }

    /** The lives of one job. Each is run to its end, and once more up to its newest checkpoint. */
    private static final class Lives {

        private final CompiledSources compiled;
        private final Scenario scenario;
        private final int seed;
        private final Outcome outcome;
        private final List<Scenario.Step> steps = new ArrayList<>(); // of this life
        private int lanes;
        private int stepsSaved = -1; // up to the newest checkpoint of this life, -1 if it has none
        private TestCheckpoint saved; // with which this life began

        Lives(CompiledSources compiled, Scenario scenario, int seed) {
            this.compiled = compiled;
            this.scenario = scenario;
            this.seed = seed;
            this.lanes = (int) scenario.job().number("parallelism", 1);
            this.outcome = Outcome.of("simulated, seed " + seed);
        }

        Outcome run() {
            for (Scenario.Step step : scenario.input()) {
                switch (step.verb()) {
                    case "checkpoint" -> stepsSaved = steps.size();
                    case "restore_with" -> {
                        end();
                        lanes = (int) step.number();
                    }
                    default -> steps.add(step);
                }
            }
            end();
            return outcome;
        }

        private void end() {
            simulated(steps).timed("results").forEach(this::add);
            if (stepsSaved >= 0) {
                saved = simulated(steps.subList(0, stepsSaved)).checkpoint();
            }
            steps.clear();
            stepsSaved = -1;
        }

        private void add(StreamElement.Value<?> value) {
            Map<String, Object> values = RecordValues.of(value.value());
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("k", values.get("key"));
            result.put("v", values.get("value"));
            result.put("t", value.timestamp());
            outcome.output().add(result);
        }

        private Simulation.Outcome simulated(List<Scenario.Step> part) {
            Script script = new Script();
            part.forEach(step -> play(step, script));
            return Simulation.of(compiled.plan(ProcessJob.NAME))
                    .lanes(lanes)
                    .pages(2, 1)
                    .seed(seed)
                    .script(script)
                    .from(saved)
                    .stopping()
                    .run();
        }

        private void play(Scenario.Step step, Script script) {
            switch (step.verb()) {
                case "el" -> script.records("input", record(step.list()));
                case "wm" -> script.watermark("input", step.number());
                case "pt" -> script.time(step.number() + 1); // P5: a timer fires when the clock is past it
                default -> throw new IllegalArgumentException("the runner does not know the step " + step);
            }
        }

        private Object record(List<?> element) {
            return RecordValues.create(
                    compiled.load(ProcessJob.NAME + "$In"),
                    Values.number(element.get(2)),
                    element.get(0).toString(),
                    element.get(1).toString());
        }
    }
}
