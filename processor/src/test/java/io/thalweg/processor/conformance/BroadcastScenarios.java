package io.thalweg.processor.conformance;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.JobText;
import io.thalweg.processor.testing.RecordValues;
import io.thalweg.testkit.StreamElement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scenarios of kind {@code broadcast}: elements with a key, which are counted per key and show the rules that are known, and
 * rules that come to every subtask. A rule whose value is {@code all} is none: it asks for the counts of all keys (B6).
 */
final class BroadcastScenarios implements ScenarioRunner {

    private static final String PACKAGE = "scenario.broadcast";
    private static final String JOB = PACKAGE + ".Scenario";

    private static final String SOURCE = JobText.in(PACKAGE, """
            @Job
            class Scenario {
                record In(@EventTime long timestamp, String key, String value) {}
                record Rule(@EventTime long timestamp, String name, String value) {}
                record Result(String k, String v, java.util.Map<String, String> rules, java.util.Map<String, Integer> all) {}

                @Source @Watermark(lag = "0s")
                StreamSource<In> input() { return CollectionSource.of(List.of()); }

                @Source @Watermark(lag = "0s")
                StreamSource<Rule> rules() { return CollectionSource.of(List.of()); }

                @KeyBy("key")
                static class Counts {
                    final BroadcastState<String, String> rules;
                    int count;

                    Counts(BroadcastState<String, String> rules) { this.rules = rules; }

                    @OnEvent Result count(In in) {
                        count++;
                        java.util.Map<String, String> known = new java.util.HashMap<>();
                        rules.entries().forEach(rule -> known.put(rule.getKey(), rule.getValue()));
                        return new Result(in.key(), in.value(), known, null);
                    }

                    @OnBroadcast Result learn(Rule rule, Context context) {
                        if (!"all".equals(rule.value())) {
                            rules.put(rule.name(), rule.value());
                            return null;
                        }
                        java.util.Map<String, Integer> all = new java.util.HashMap<>();
                        context.applyToKeyedState((String key) -> all.put(key, count));
                        return new Result(null, null, null, all);
                    }
                }

                @Sink void results(Result result) {}
            }
            """);

    @Override
    public List<Outcome> run(Scenario scenario) {
        scenario.job().allowOnly("kind");
        CompiledSources compiled = InMemoryCompiler.compile(DrivenJob.restorable(scenario, SOURCE));
        try (DrivenJob job = DrivenJob.start(compiled, JOB, 0)) {
            scenario.input().forEach(step -> perform(step, job));
            Outcome outcome = Outcome.of("keyed step with broadcast state");
            StreamOutcome.add(outcome, job, "results", BroadcastScenarios::result);
            if (job.error() != null) {
                outcome.facts().put("error", job.error());
            }
            return List.of(outcome);
        }
    }

    private static void perform(Scenario.Step step, DrivenJob job) {
        switch (step.verb()) {
            case "el" -> job.emit("input", record(step, job, "In"));
            case "rule" -> job.emit("rules", record(step, job, "Rule"));
            default -> job.saveOrFail(step);
        }
    }

    /** Key or name, value, timestamp. */
    private static Object record(Scenario.Step step, DrivenJob job, String type) {
        List<?> parts = step.list();
        return job.record(
                type,
                Values.number(parts.get(2)),
                parts.get(0).toString(),
                parts.get(1).toString());
    }

    private static Map<String, Object> result(StreamElement.Value<Object> element) {
        Map<String, Object> result = new LinkedHashMap<>();
        RecordValues.of(element.value()).forEach((name, value) -> {
            if (value != null) {
                result.put(name, value);
            }
        });
        result.put("t", element.timestamp());
        return result;
    }
}
