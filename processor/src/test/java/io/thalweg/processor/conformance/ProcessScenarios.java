package io.thalweg.processor.conformance;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import java.util.List;

/** Scenarios of kind {@code keyed-process}: a keyed step and its timers, driven by records, watermarks and the clock. */
final class ProcessScenarios implements ScenarioRunner {

    @Override
    public List<Outcome> run(Scenario scenario) {
        scenario.job().allowOnly("kind", "on_timer");
        CompiledSources compiled = InMemoryCompiler.compile(DrivenJob.restorable(
                scenario, ProcessJob.source(scenario, "generator = Silent.class, every = \"0s\"")));
        try (DrivenJob job = DrivenJob.start(compiled, ProcessJob.NAME, 0)) {
            scenario.input().forEach(step -> perform(step, job));
            Outcome outcome = Outcome.of("keyed step");
            StreamOutcome.add(outcome, job, "results", ProcessJob::result);
            ProcessJob.addFacts(outcome, job);
            if (InEveryWay.applies(scenario)) {
                InEveryWay.check(
                        scenario,
                        compiled,
                        ProcessJob.NAME,
                        step -> ProcessJob.element(step.list(), job),
                        ProcessJob::result);
            }
            return List.of(outcome);
        }
    }

    private static void perform(Scenario.Step step, DrivenJob job) {
        switch (step.verb()) {
            case "el" -> job.emit("input", ProcessJob.element(step.list(), job));
            case "wm" -> job.watermark("input", step.number());
            case "pt" -> job.clock(step.number());
            default -> job.saveOrFail(step);
        }
    }
}
