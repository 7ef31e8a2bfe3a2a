package io.thalweg.processor.conformance;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.JobText;
import io.thalweg.processor.testing.RecordValues;
import io.thalweg.testkit.JobHarness;
import io.thalweg.testkit.Script;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Scenarios of kind {@code ttl}: five state objects with one time to live, and records that say what to do with them. */
final class TtlScenarios implements ScenarioRunner {

    private static final String PACKAGE = "scenario.ttl";
    private static final String JOB = PACKAGE + ".Scenario";
    private static final String DEFAULT_KEY = "a";

    @Override
    public List<Outcome> run(Scenario scenario) {
        scenario.job().allowOnly("kind", "ttl", "visibility", "update", "cleanup", "ttl_enabled");
        CompiledSources compiled =
                InMemoryCompiler.compile(DrivenJob.restorable(scenario, source(options(scenario.job()))));
        List<Outcome> outcomes = new ArrayList<>(List.of(alone(scenario, compiled)));
        if (!scenario.hasStep("count_entries") && !scenario.savesState()) {
            outcomes.add(onThreeLanes(scenario, compiled));
        }
        return outcomes;
    }

    private static Outcome alone(Scenario scenario, CompiledSources compiled) {
        Outcome outcome = Outcome.of("one lane");
        List<Long> stored = new ArrayList<>();
        try (DrivenJob job = DrivenJob.start(compiled, JOB, 0)) {
            for (Scenario.Step step : scenario.input()) {
                switch (step.verb()) {
                    case "now" -> job.clock(step.number());
                    case "op" -> job.emit("input", record(compiled, step));
                    case "count_entries" -> stored.add(OpenState.of(job.job()).stored());
                    default -> job.saveOrFail(step);
                }
            }
            StreamOutcome.add(outcome, job, "results", element -> result(element.value()));
            outcome.output().removeIf(element -> element.containsKey("wm") || element.containsKey("status"));
            if (job.error() != null) {
                outcome.facts().put("error", job.error());
            }
        }
        outcome.facts().put("stored_entries", stored);
        return outcome;
    }

    /** The harness compares the lanes with one lane, and one page with many. */
    private static Outcome onThreeLanes(Scenario scenario, CompiledSources compiled) {
        Script script = new Script();
        for (Scenario.Step step : scenario.input()) {
            if (step.verb().equals("now")) {
                script.time(step.number());
            } else {
                script.records("input", record(compiled, step));
            }
        }
        Outcome outcome = Outcome.of("one to three lanes, in every way");
        List<Object> results =
                JobHarness.of(compiled.plan(JOB)).lanes(3).check(script).sink("results");
        results.forEach(result -> outcome.output().add(result(result)));
        return outcome;
    }

    /** {@code value.get}, or {@code k1@value.get} for another key. */
    private static Object record(CompiledSources compiled, Scenario.Step step) {
        String text = step.argument().toString();
        int at = text.indexOf('@');
        return RecordValues.create(
                compiled.load(JOB + "$In"), at < 0 ? DEFAULT_KEY : text.substring(0, at), text.substring(at + 1));
    }

    private static Map<String, Object> result(Object record) {
        Map<String, Object> values = RecordValues.of(record);
        Map<String, Object> result = new HashMap<>();
        result.put("k", values.get("key"));
        result.put("op", values.get("op"));
        result.put("r", values.get("list") != null ? values.get("list") : values.get("text"));
        return result;
    }

    private static String options(Parameters job) {
        if (job.text("ttl_enabled", "true").equals("false")) {
            return "";
        }
        String cleanup = job.has("cleanup") ? job.text("cleanup").toUpperCase(java.util.Locale.ROOT) : "";
        List<String> cleanups = new ArrayList<>();
        if (cleanup.contains("INCREMENTAL")) {
            cleanups.add("Cleanup.INCREMENTAL");
        }
        if (cleanup.contains("SNAPSHOT")) {
            cleanups.add("Cleanup.SNAPSHOT");
        }
        return "ttl = \"" + job.text("ttl") + "ms\", refresh = Refresh."
                + choice(job, "update", "create-and-write", "ON_WRITE", "read-and-write", "ON_READ")
                + ", expired = Expired."
                + choice(job, "visibility", "never-return-expired", "HIDDEN", "return-expired", "UNTIL_CLEANED")
                + ", cleanup = {" + String.join(", ", cleanups) + "}";
    }

    private static String choice(
            Parameters job, String name, String usual, String inUsual, String other, String inOther) {
        String value = job.text(name, usual);
        if (!value.equals(usual) && !value.equals(other)) {
            throw new IllegalArgumentException("the runner does not know the " + name + " " + value);
        }
        return value.equals(usual) ? inUsual : inOther;
    }

    private static String source(String options) {
        String more = options.isEmpty() ? "" : ", " + options;
        return JobText.in(PACKAGE, """
                @Job
                class Scenario {
                    record In(String key, String op) {}
                    record Result(String key, String op, String text, List<String> list) {}
                    record Total(long total) {}

                    static class Sum implements Aggregate<Long, Total, Long> {
                        @Override public Total createAccumulator() { return new Total(0); }
                        @Override public Total add(Long value, Total sum) { return new Total(sum.total() + value); }
                        @Override public Long getResult(Total sum) { return sum.total(); }
                    }

                    @Source StreamSource<In> input() { return CollectionSource.of(List.of()); }

                    @KeyBy("key")
                    static class States {
                        @State(%s) final ValueState<String> value;
                        @SuppressWarnings("growth") @State(%s) final ListState<String> list;
                        @State(%s) final MapState<String, String> map;
                        @State(reduce = "#sum"%s) final ReducingState<Long> reduce;
                        @State(aggregate = Sum.class%s) final AggregatingState<Long, Long> agg;

                        States(ValueState<String> value, ListState<String> list, MapState<String, String> map,
                                ReducingState<Long> reduce, AggregatingState<Long, Long> agg) {
                            this.value = value;
                            this.list = list;
                            this.map = map;
                            this.reduce = reduce;
                            this.agg = agg;
                        }

                        static long sum(long one, long other) { return one + other; }

                        @OnEvent Result obey(In in) {
                            String[] words = in.op().replaceAll("[\\\\[\\\\],]", " ").split(" +");
                            String first = words.length < 2 || words[1].equals("null") ? null : words[1];
                            List<String> all = List.of(words).subList(1, words.length);
                            switch (words[0]) {
                                case "value.update" -> value.update(first);
                                case "value.clear" -> value.clear();
                                case "list.add" -> list.add(first);
                                case "list.addAll" -> list.addAll(all);
                                case "list.update" -> list.update(all);
                                case "list.clear" -> list.clear();
                                case "map.put" -> map.put(first, words[2].equals("null") ? null : words[2]);
                                case "map.remove" -> map.remove(first);
                                case "map.clear" -> map.clear();
                                case "reduce.add" -> reduce.add(Long.valueOf(first));
                                case "reduce.clear" -> reduce.clear();
                                case "agg.add" -> agg.add(Long.valueOf(first));
                                case "agg.clear" -> agg.clear();
                                default -> { return read(in, words[0], first); }
                            }
                            return null;
                        }

                        private Result read(In in, String op, String argument) {
                            return switch (op) {
                                case "value.get", "value.value" -> text(in, value.value());
                                case "list.get" -> list(in, list.get());
                                case "map.get" -> text(in, map.get(argument));
                                case "map.contains" -> text(in, map.contains(argument));
                                case "map.isEmpty" -> text(in, map.isEmpty());
                                case "map.keys" -> list(in, map.keys());
                                case "map.values" -> list(in, map.values());
                                case "map.entries" -> {
                                    List<String> entries = new ArrayList<>();
                                    map.entries().forEach(entry -> entries.add(entry.getKey() + "=" + entry.getValue()));
                                    yield list(in, entries);
                                }
                                case "reduce.get" -> text(in, reduce.get());
                                case "agg.get" -> text(in, agg.get());
                                default -> throw new IllegalArgumentException(op);
                            };
                        }

                        private static Result text(In in, Object value) {
                            return new Result(in.key(), in.op(), value == null ? null : value.toString(), null);
                        }

                        private static Result list(In in, Iterable<String> values) {
                            List<String> list = new ArrayList<>();
                            values.forEach(list::add);
                            return new Result(in.key(), in.op(), null, list);
                        }
                    }

                    @Sink void results(Result result) {}
                }
                """.formatted(options, options, options, more, more));
    }
}
