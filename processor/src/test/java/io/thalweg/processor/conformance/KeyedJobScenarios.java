package io.thalweg.processor.conformance;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.JobText;
import io.thalweg.processor.testing.RecordValues;
import io.thalweg.testkit.StreamElement;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Whole jobs on bounded input whose step is a keyed one: with timers, or with two inputs. */
final class KeyedJobScenarios {

    private static final String CONNECTED = "scenario.connected";

    private KeyedJobScenarios() {}

    /** A keyed step that does what its records say, to the end of the input. */
    static Outcome process(Scenario scenario) {
        scenario.job().allowOnly("kind", "name", "mode", "on_timer", "bound");
        String watermark =
                "lag = \"%dms\", every = \"record\"".formatted(scenario.job().number("bound", 0));
        CompiledSources compiled = InMemoryCompiler.compile(ProcessJob.source(scenario, watermark));
        try (DrivenJob job = DrivenJob.start(compiled, ProcessJob.NAME, 0)) {
            Outcome outcome = run(scenario, job, KeyedJobScenarios::command, ProcessJob::result);
            ProcessJob.addFacts(outcome, job);
            return outcome;
        }
    }

    /** A step with two inputs and one state per key, which counts the records of both (J7). */
    static Outcome connected(Scenario scenario) {
        scenario.job().allowOnly("kind", "name", "mode", "bound");
        CompiledSources compiled = InMemoryCompiler.compile(connectedSource(scenario));
        try (DrivenJob job = DrivenJob.start(compiled, CONNECTED + ".Scenario", 0)) {
            return run(scenario, job, KeyedJobScenarios::recordOfSide, KeyedJobScenarios::counted);
        }
    }

    private static Outcome run(
            Scenario scenario,
            DrivenJob job,
            BiConsumer<Scenario.Step, DrivenJob> perform,
            Function<StreamElement.Value<Object>, Map<String, Object>> record) {
        scenario.input().forEach(step -> perform.accept(step, job));
        job.perform(() -> job.job().finish());
        Outcome outcome = Outcome.of("job");
        StreamOutcome.add(outcome, job, "results", record);
        outcome.output().removeIf(element -> element.containsKey("wm") || element.containsKey("status"));
        return outcome;
    }

    private static void command(Scenario.Step step, DrivenJob job) {
        if (!step.verb().equals("el")) {
            throw new IllegalArgumentException("the runner does not know the step " + step);
        }
        job.emit("input", ProcessJob.element(step.list(), job));
    }

    private static void recordOfSide(Scenario.Step step, DrivenJob job) {
        Object record = job.record(
                "In",
                Values.number(step.list().get(2)),
                step.list().get(0).toString(),
                step.list().get(1).toString());
        job.emit(step.verb(), record);
    }

    private static Map<String, Object> counted(StreamElement.Value<Object> element) {
        Map<String, Object> values = RecordValues.of(element.value());
        return Map.of(
                "k", values.get("key"), "v", values.get("value"), "nth", values.get("nth"), "t", element.timestamp());
    }

    private static String connectedSource(Scenario scenario) {
        long bound = scenario.job().number("bound", 0);
        return JobText.in(CONNECTED, """
                @Job
                class Scenario {
                    record In(@EventTime long timestamp, String key, String value) {}
                    record Result(String key, String value, int nth) {}

                    @Source @Watermark(lag = "%dms", every = "record")
                    StreamSource<In> left() {
                        return CollectionSource.of(List.of());
                    }

                    @Source @Watermark(lag = "%dms", every = "record")
                    StreamSource<In> right() {
                        return CollectionSource.of(List.of());
                    }

                    @KeyBy("key")
                    static class Both {
                        int count;

                        @From("left") @OnEvent Result left(In in, @Key String key) {
                            return new Result(key, in.value(), ++count);
                        }

                        @From("right") @OnEvent void right(In in, @Key String key, Out<Result> out) {
                            out.emit(new Result(key, in.value(), ++count));
                        }
                    }

                    @Sink void results(Result result) {}
                }
                """.formatted(bound, bound));
    }
}
