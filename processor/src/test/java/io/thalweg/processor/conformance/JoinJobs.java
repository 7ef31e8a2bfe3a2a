package io.thalweg.processor.conformance;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.JobText;
import io.thalweg.processor.testing.RecordValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whole jobs that bring two streams together in windows: {@code co-group}, and {@code window-join} or {@code join}. */
final class JoinJobs {

    private static final String PACKAGE = "scenario.joinjob";
    private static final String JOB = PACKAGE + ".Scenario";

    private final Scenario scenario;
    private final String window;
    private final long lag;

    private JoinJobs(Scenario scenario) {
        scenario.job().allowOnly("kind", "name", "mode", "assigner", "bound", "lateness", "type", "join_type");
        this.scenario = scenario;
        this.window = WindowJob.buffered(scenario).window();
        this.lag = scenario.job().number("bound", 0);
    }

    static List<Outcome> run(Scenario scenario) {
        return new JoinJobs(scenario).run();
    }

    private List<Outcome> run() {
        List<Outcome> outcomes = new ArrayList<>();
        for (String step : steps()) {
            outcomes.add(oneLane(step));
            if (SimulatedJob.applies(scenario)) {
                outcomes.addAll(SimulatedJob.run(source(step, true), JOB, JoinJobs::result));
            }
        }
        return outcomes;
    }

    private Outcome oneLane(String step) {
        CompiledSources compiled = InMemoryCompiler.compile(source(step, false));
        try (DrivenJob job = DrivenJob.start(compiled, JOB, 0)) {
            for (Scenario.Step input : scenario.input()) {
                List<?> element = input.list();
                job.emit(
                        input.verb(),
                        job.record(
                                "In",
                                Values.number(element.get(2)),
                                element.get(0).toString(),
                                element.get(1).toString()));
            }
            job.perform(() -> job.job().finish());
            Outcome outcome = Outcome.of("one lane");
            StreamOutcome.add(outcome, job, "results", element -> result(RecordValues.of(element.value())));
            outcome.output().removeIf(element -> element.containsKey("wm") || element.containsKey("status"));
            if (job.error() != null) {
                outcome.facts().put("error", job.error());
            }
            return outcome;
        }
    }

    private static Map<String, Object> result(Map<String, Object> values) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("k", values.get("key"));
        result.put("l", values.get("left"));
        result.put("r", values.get("right"));
        result.put("w", List.of(values.get("start"), values.get("end")));
        result.put("t", values.get("time"));
        return result;
    }

    private String source(String step, boolean withRecords) {
        List<String> sources = new ArrayList<>();
        for (String side : List.of("left", "right")) {
            sources.add(
                    withRecords
                            ? SimulatedJob.source(scenario, side, "%dL", "In", lag)
                            : SimulatedJob.source(withoutInput(), side, "%dL", "In", lag));
        }
        return JobText.in(PACKAGE, """
                @Job
                class Scenario {
                    record In(@EventTime long timestamp, String key, String value) {}

                %s%s
                    @Sink void results(Result result) {}
                }
                """.formatted(String.join("", sources), step));
    }

    private Scenario withoutInput() {
        return new Scenario(
                scenario.file(),
                scenario.name(),
                scenario.subject(),
                scenario.job(),
                List.of(),
                scenario.expect(),
                scenario.runnable());
    }

    /** The ways to write the step. */
    private List<String> steps() {
        return scenario.job().text("name").equals("co-group") ? List.of(collected()) : List.of(joined());
    }

    private String collected() {
        String merge = window.startsWith("gap") ? """
                        @OnMerge void merge(Grouped other) {
                            left.addAll(other.left);
                            right.addAll(other.right);
                        }
                """ : "";
        return """
                    record Result(String key, List<String> left, List<String> right, long start, long end, long time) {}

                    @KeyBy("key") @Window(%s)
                    static class Grouped {
                        List<String> left = new ArrayList<>();
                        List<String> right = new ArrayList<>();

                        @From("left") @OnEvent void left(In in) { left.add(in.value()); }
                        @From("right") @OnEvent void right(In in) { right.add(in.value()); }

                %s
                        @OnWindow Result result(@Key String key, TimeWindow window, Context context) {
                            return new Result(key, left, right, window.start(), window.end(), context.timestamp());
                        }
                    }
                """.formatted(window, merge);
    }

    private String joined() {
        String type = scenario.job()
                .text("type", scenario.job().text("join_type", "inner"))
                .replace("-outer", "")
                .toUpperCase(Locale.ROOT);
        return """
                    record Result(String key, String left, String right, long start, long end, long time) {}

                    @From({"left", "right"}) @Join(left = "key", right = "key", type = JoinType.%s) @Window(%s)
                    Result joined(In left, In right, @Key String key, TimeWindow window, Context context) {
                        return new Result(key, left == null ? null : left.value(), right == null ? null : right.value(),
                                window.start(), window.end(), context.timestamp());
                    }
                """.formatted(type, window);
    }
}
