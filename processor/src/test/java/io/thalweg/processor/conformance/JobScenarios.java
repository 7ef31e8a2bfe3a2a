package io.thalweg.processor.conformance;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.JobText;
import io.thalweg.processor.testing.RecordValues;
import io.thalweg.testkit.StreamElement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Scenarios of kind {@code job}: whole jobs on bounded input, a watermark behind each element, MAX at the end. */
final class JobScenarios implements ScenarioRunner {

    private static final String PACKAGE = "scenario.job";
    private static final String TIMED = "@EventTime long timestamp, ";
    private static final String UNTIMED = "";

    @Override
    public List<Outcome> run(Scenario scenario) {
        if (Set.of("co-group", "window-join", "join").contains(scenario.job().text("name"))) {
            return JoinJobs.run(scenario);
        }
        if ("two-phase-commit".equals(scenario.job().text("name"))) {
            return RecoveryJobs.commit(scenario);
        }
        return List.of(
                switch (scenario.job().text("name")) {
                    case "count-window" ->
                        run(
                                scenario,
                                source(
                                        scenario,
                                        "@Window(" + WindowJob.countMembers(scenario.job()) + ")",
                                        "",
                                        "\"input\"",
                                        "input"));
                    case "window" -> run(scenario, window(scenario, "\"input\"", "input"));
                    case "union-of-watermarks" ->
                        run(scenario, window(scenario, "{\"left\", \"right\"}", "left", "right"));
                    case "rolling-sum", "rolling-reduce" -> run(scenario, rolling("sum", TIMED));
                    case "keyed-process" -> KeyedJobScenarios.process(scenario);
                    case "connect-keyed-order" -> KeyedJobScenarios.connected(scenario);
                    case "recover-count" -> RecoveryJobs.count(scenario);
                    case "min-vs-minby" -> run(scenario, rolling(scenario.job().text("op"), UNTIMED));
                    default -> throw new IllegalArgumentException("the runner does not know the job " + scenario.job());
                });
    }

    private static Outcome run(Scenario scenario, String source) {
        CompiledSources compiled = InMemoryCompiler.compile(JobText.in(PACKAGE, source));
        try (DrivenJob job = DrivenJob.start(compiled, PACKAGE + ".Scenario", 0)) {
            scenario.input().forEach(step -> perform(step, job));
            job.perform(() -> job.job().finish());
            Outcome outcome = Outcome.of("job");
            StreamOutcome.add(outcome, job, "results", JobScenarios::result);
            outcome.output().removeIf(element -> element.containsKey("wm") || element.containsKey("status"));
            if (job.error() != null) {
                outcome.facts().put("error", job.error());
            }
            return outcome;
        }
    }

    /** The third part of an element is its timestamp, or a tag where the job has no event time. */
    private static void perform(Scenario.Step step, DrivenJob job) {
        String source = step.verb().equals("el") ? "input" : step.verb();
        Object third = step.list().get(2);
        String value = String.valueOf(step.list().get(1));
        String key = String.valueOf(step.list().get(0));
        if (third instanceof Number) {
            job.emit(source, job.record("In", Values.number(third), key, value, ""));
        } else {
            job.emit(source, job.record("In", key, value, String.valueOf(third)));
        }
    }

    private static Map<String, Object> result(StreamElement.Value<Object> element) {
        Map<String, Object> values = RecordValues.of(element.value());
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("k", values.get("key"));
        result.put("v", values.containsKey("values") ? values.get("values") : values.get("value"));
        result.put("tag", values.get("tag"));
        if (values.containsKey("start")) {
            result.put("w", WindowScenarios.interval(values));
        }
        result.put("t", element.timestamp());
        return result;
    }

    private static String window(Scenario scenario, String from, String... sources) {
        scenario.job()
                .allowOnly("kind", "name", "mode", "assigner", "bound", "lateness", "function", "trigger", "evictor");
        WindowJob job = WindowJob.buffered(scenario);
        return source(scenario, job.annotations(), job.classes(), from, sources);
    }

    private static String source(Scenario scenario, String window, String classes, String from, String... sources) {
        StringBuilder steps = new StringBuilder();
        for (String source : sources) {
            steps.append("""
                        @Source @Watermark(lag = "%dms", every = "record")
                        StreamSource<In> %s() {
                            return CollectionSource.of(List.of());
                        }

                    """.formatted(scenario.job().number("bound", 0), source));
        }
        return """
                @Job
                class Scenario {
                    record In(@EventTime long timestamp, String key, String value, String tag) {}
                    record Result(String key, List<String> values, long start, long end) {}

                %s%s    @From(%s) @KeyBy("key") %s
                    static class Windowed {
                        @OnWindow Result result(@Key String key, TimeWindow window, Iterable<In> records) {
                            List<String> values = new ArrayList<>();
                            for (In in : records) {
                                values.add(in.value());
                            }
                            return new Result(key, values, window.start(), window.end());
                        }
                    }

                    @Sink void results(Result result) {}
                }
                """.formatted(steps, classes, from, window);
    }

    /** Rolling aggregates are what a keyed step with fields does. */
    private static String rolling(String operation, String timestamp) {
        return """
                @Job
                class Scenario {
                    record In(%sString key, String value, String tag) {}
                    record Result(String key, long value, String tag) {}

                    @Source%s
                    StreamSource<In> input() {
                        return CollectionSource.of(List.of());
                    }

                    @From("input") @KeyBy("key")
                    static class Rolling {
                        boolean any;
                        long value;
                        String tag;
                        @OnEvent Result add(In in) {
                            long next = Long.parseLong(in.value());
                            %s
                            any = true;
                            return new Result(in.key(), value, tag);
                        }
                    }

                    @Sink void results(Result result) {}
                }
                """.formatted(
                        timestamp,
                        timestamp.equals(TIMED) ? " @Watermark(every = \"record\")" : "",
                        rollingStatement(operation));
    }

    private static String rollingStatement(String operation) {
        return switch (operation.toLowerCase(Locale.ROOT)) {
            case "sum" -> "value += next; tag = any ? tag : in.tag();";
            case "min" -> "value = any ? Math.min(value, next) : next; tag = any ? tag : in.tag();";
            case "max" -> "value = any ? Math.max(value, next) : next; tag = any ? tag : in.tag();";
            case "minby" -> "if (!any || next < value) { value = next; tag = in.tag(); }";
            case "maxby" -> "if (!any || next > value) { value = next; tag = in.tag(); }";
            default -> throw new IllegalArgumentException("the runner does not know the operation " + operation);
        };
    }
}
