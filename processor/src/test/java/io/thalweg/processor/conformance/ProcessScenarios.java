package io.thalweg.processor.conformance;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.JobText;
import io.thalweg.processor.testing.RecordValues;
import io.thalweg.testkit.StreamElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Scenarios of kind {@code keyed-process} without timers: a keyed step that does what its records say. */
final class ProcessScenarios implements ScenarioRunner {

    private static final String PACKAGE = "scenario.process";

    @Override
    public List<Outcome> run(Scenario scenario) {
        scenario.job().allowOnly("kind");
        CompiledSources compiled = InMemoryCompiler.compile(source());
        try (DrivenJob job = DrivenJob.start(compiled, PACKAGE + ".Scenario", 0)) {
            scenario.input().forEach(step -> perform(step, job));
            Outcome outcome = Outcome.of("keyed step");
            StreamOutcome.add(outcome, job.sink("results"), ProcessScenarios::result);
            outcome.facts().put("side", side(job));
            outcome.facts().put("event_timers", 0);
            outcome.facts().put("processing_timers", 0);
            if (job.error() != null) {
                outcome.facts().put("error", job.error());
            }
            return List.of(outcome);
        }
    }

    private static void perform(Scenario.Step step, DrivenJob job) {
        switch (step.verb()) {
            case "el" -> job.emit("input", element(step.list(), job));
            case "wm" -> job.watermark("input", step.number());
            case "pt" -> job.clock(step.number());
            default -> throw new IllegalArgumentException("the runner does not know the step " + step);
        }
    }

    private static Object element(List<?> element, DrivenJob job) {
        return job.record(
                "In",
                Values.number(element.get(2)),
                element.get(0).toString(),
                element.get(1).toString());
    }

    private static Map<String, Object> result(StreamElement.Value<Object> element) {
        Map<String, Object> values = RecordValues.of(element.value());
        return Map.of("k", values.get("key"), "v", values.get("value"), "t", element.timestamp());
    }

    private static List<Map<String, Object>> side(DrivenJob job) {
        List<Map<String, Object>> records = new ArrayList<>();
        for (StreamElement<Object> element : job.sink("side")) {
            if (element instanceof StreamElement.Value<Object> value) {
                records.add(result(value));
            }
        }
        return records;
    }

    private static String source() {
        return JobText.in(PACKAGE, """
                @Job
                class Scenario {
                    record In(@EventTime long timestamp, String key, String commands) {}
                    record Result(String key, String value) {}

                    static final class Silent implements WatermarkGenerator<In> {
                        @Override public void onEvent(In in, long timestamp, WatermarkOutput output) {}
                        @Override public void onPeriodicEmit(WatermarkOutput output) {}
                    }

                    @Source @Watermark(generator = Silent.class, every = "0s")
                    StreamSource<In> input() {
                        return CollectionSource.of(List.of());
                    }

                    @From("input") @KeyBy("key")
                    static class Process {
                        @OnEvent void obey(In in, @Key String key, Context context, Out<Result> out,
                                @SideOutput("aside") Out<Result> aside) {
                            for (String command : in.commands().split(" ")) {
                                if (command.startsWith("emit:")) {
                                    out.emit(new Result(key, command.substring(5)));
                                } else if (command.startsWith("side:")) {
                                    aside.emit(new Result(key, command.substring(5)));
                                } else if (command.equals("wm")) {
                                    long watermark = context.watermark();
                                    out.emit(new Result(key, "wm=" + (watermark == Long.MAX_VALUE ? "MAX"
                                            : watermark == Long.MIN_VALUE ? "MIN" : String.valueOf(watermark))));
                                } else {
                                    throw new IllegalArgumentException(command);
                                }
                            }
                        }
                    }

                    @From("Process") @Sink void results(Result result) {}

                    @From("Process.aside") @Sink void side(Result result) {}
                }
                """);
    }
}
