package io.thalweg.processor.conformance;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.JobText;
import io.thalweg.processor.testing.RecordValues;
import io.thalweg.testkit.StreamElement;
import io.thalweg.testkit.TestSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Scenarios of kind {@code assigner}: watermarks made by a generator, at the source and behind an operator. What comes
 * from upstream there is only behind an operator.
 */
final class AssignerScenarios implements ScenarioRunner {

    private static final String JOB_CLASS = ".Assigner";

    @Override
    public List<Outcome> run(Scenario scenario) {
        scenario.job().allowOnly("kind", "generator", "interval", "start_pt");
        CompiledSources compiled = InMemoryCompiler.compile(
                DrivenJob.restorable(scenario, source("scenario.atsource", atSource(scenario))),
                DrivenJob.restorable(scenario, source("scenario.behind", behindOperator(scenario))));
        List<Outcome> outcomes = new ArrayList<>();
        if (!hasUpstream(scenario)) {
            outcomes.add(run(scenario, compiled, "scenario.atsource"));
        }
        outcomes.add(run(scenario, compiled, "scenario.behind"));
        return outcomes;
    }

    /** The end of the input is watermark MAX from upstream; anything else is not known at a source. */
    private static boolean hasUpstream(Scenario scenario) {
        return scenario.hasStep("upstream_idle")
                || scenario.hasStep("upstream_active")
                || scenario.input().stream()
                        .anyMatch(step -> step.verb().equals("upstream_wm") && step.number() != Long.MAX_VALUE);
    }

    private static Outcome run(Scenario scenario, CompiledSources compiled, String packageName) {
        long clock = scenario.job().number("start_pt", 0);
        try (DrivenJob job = DrivenJob.start(compiled, packageName + JOB_CLASS, clock)) {
            scenario.input().forEach(step -> perform(step, job));
            Outcome outcome = Outcome.of(packageName);
            StreamOutcome.add(outcome, job, "results", AssignerScenarios::event);
            if (!endsInUpstream(scenario)) {
                withoutEnd(outcome.output());
            }
            if (job.error() != null) {
                outcome.facts().put("error", job.error());
            }
            return outcome;
        }
    }

    private static void perform(Scenario.Step step, DrivenJob job) {
        TestSource<Object> source = job.job().source("events");
        switch (step.verb()) {
            case "ev" -> job.emit("events", event(step.list(), job));
            case "pt" -> job.clock(step.number());
            case "finish" -> job.perform(source::end);
            case "upstream_wm" -> job.perform(() -> upstream(source, step.number()));
            case "upstream_idle" -> job.perform(source::idle);
            case "upstream_active" -> job.perform(source::active);
            default -> job.saveOrFail(step);
        }
    }

    private static void upstream(TestSource<Object> source, long watermark) {
        if (!source.ended()) { // ended: then it has given MAX already
            source.watermark(watermark);
        }
    }

    private static Object event(List<?> event, DrivenJob job) {
        String tag = event.size() > 1 ? String.valueOf(event.get(1)) : "";
        return job.record("Event", Values.number(event.get(0)), tag);
    }

    private static Map<String, Object> event(StreamElement.Value<Object> element) {
        return Map.of("ev", RecordValues.of(element.value()).get("timestamp"), "t", element.timestamp());
    }

    private static boolean endsInUpstream(Scenario scenario) {
        return scenario.input().stream()
                .anyMatch(step -> step.verb().equals("upstream_wm") && step.number() == Long.MAX_VALUE);
    }

    /** A source that ends gives MAX by itself; in a scenario without an upstream nobody does. */
    private static void withoutEnd(List<Map<String, Object>> output) {
        int last = output.size() - 1;
        if (last >= 0 && output.get(last).equals(Map.of("wm", Long.MAX_VALUE))) {
            output.remove(last);
        }
    }

    private static String atSource(Scenario scenario) {
        return """
                    @Source %s
                    StreamSource<Event> events() {
                        return CollectionSource.of(List.of());
                    }

                    @From("events") @Sink void results(Event event) {}
                """.formatted(watermark(scenario));
    }

    private static String behindOperator(Scenario scenario) {
        return """
                    @Source @Watermark(generator = Silent.class, every = "0s")
                    StreamSource<Event> events() {
                        return CollectionSource.of(List.of());
                    }

                    @From("events") @Transform %s
                    Event again(Event event) {
                        return event;
                    }

                    @From("again") @Sink void results(Event event) {}
                """.formatted(watermark(scenario));
    }

    private static String source(String packageName, String steps) {
        return JobText.in(packageName, """
                @Job
                class Assigner {
                    record Event(@EventTime long timestamp, String tag) {}

                    static final class Silent implements WatermarkGenerator<Event> {
                        @Override public void onEvent(Event event, long timestamp, WatermarkOutput output) {}
                        @Override public void onPeriodicEmit(WatermarkOutput output) {}
                    }

                    static final class Punctuated implements WatermarkGenerator<Event> {
                        @Override public void onEvent(Event event, long timestamp, WatermarkOutput output) {
                            if (!event.tag().isEmpty()) {
                                output.emitWatermark(timestamp);
                            }
                        }
                        @Override public void onPeriodicEmit(WatermarkOutput output) {}
                    }

                %s}
                """.formatted(steps));
    }

    private static String watermark(Scenario scenario) {
        Parameters generator = scenario.job().group("generator");
        generator.allowOnly("type", "bound", "idleness");
        List<String> members = new ArrayList<>();
        switch (generator.text("type")) {
            case "bounded" -> members.add("lag = \"" + generator.number("bound", 0) + "ms\"");
            case "monotonous", "ascending" -> members.add("lag = \"0s\"");
            case "punctuated" -> members.add("generator = Punctuated.class");
            case "none" -> members.add("generator = Silent.class");
            default -> throw new IllegalArgumentException("the runner does not know the generator " + generator);
        }
        members.add("every = \"" + scenario.job().number("interval", 200) + "ms\"");
        if (generator.has("idleness")) {
            members.add("idleAfter = \"" + generator.number("idleness", 0) + "ms\"");
        }
        return "@Watermark(" + String.join(", ", members) + ")";
    }
}
