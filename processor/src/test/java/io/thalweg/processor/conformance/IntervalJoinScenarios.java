package io.thalweg.processor.conformance;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.JobText;
import io.thalweg.processor.testing.RecordValues;
import io.thalweg.testkit.StreamElement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scenarios of kind {@code interval-join}: an interval join of two sources, whose watermarks the scenario gives. */
final class IntervalJoinScenarios implements ScenarioRunner {

    private static final String PACKAGE = "scenario.interval";
    private static final String INSTANT = "Instant.ofEpochMilli(%dL)";

    @Override
    public List<Outcome> run(Scenario scenario) {
        scenario.job()
                .allowOnly(
                        "kind",
                        "lower",
                        "upper",
                        "lower_exclusive",
                        "upper_exclusive",
                        "lower_inclusive",
                        "upper_inclusive",
                        "late_side_output");
        List<Outcome> outcomes = new ArrayList<>(List.of(oneLane(scenario)));
        if (SimulatedJob.applies(scenario)) {
            String source = source(
                    scenario.job(),
                    SimulatedJob.source(scenario, "left", INSTANT, "Left", Integer.MAX_VALUE),
                    SimulatedJob.source(scenario, "right", INSTANT, "Right", Integer.MAX_VALUE));
            outcomes.addAll(SimulatedJob.run(source, PACKAGE + ".Scenario", IntervalJoinScenarios::result));
        }
        return outcomes;
    }

    private static Outcome oneLane(Scenario scenario) {
        String source = source(scenario.job(), JoinSource.silent("left", "Left"), JoinSource.silent("right", "Right"));
        CompiledSources compiled = InMemoryCompiler.compile(DrivenJob.restorable(scenario, source));
        try (DrivenJob job = DrivenJob.start(compiled, PACKAGE + ".Scenario", 0)) {
            scenario.input().forEach(step -> perform(step, job));
            Outcome outcome = Outcome.of("one lane");
            StreamOutcome.add(outcome, job, "results", element -> result(RecordValues.of(element.value())));
            outcome.facts().put("late_left", late(job, "left"));
            outcome.facts().put("late_right", late(job, "right"));
            outcome.facts().putAll(OpenState.of(job.job()).facts());
            if (job.error() != null) { // the one exception that the operator throws itself is of another class there
                outcome.facts().put("error", job.error().replace("RuntimeException", "FlinkException"));
            }
            return outcome;
        }
    }

    private static void perform(Scenario.Step step, DrivenJob job) {
        switch (step.verb()) {
            case "left", "right" -> job.emit(step.verb(), record(step, job));
            case "wm" -> {
                job.watermark("left", step.number());
                job.watermark("right", step.number());
            }
            case "wm_left" -> job.watermark("left", step.number());
            case "wm_right" -> job.watermark("right", step.number());
            default -> job.saveOrFail(step);
        }
    }

    private static Object record(Scenario.Step step, DrivenJob job) {
        List<?> element = step.list();
        Object timestamp = element.get(2);
        return job.record(
                step.verb().equals("left") ? "Left" : "Right",
                timestamp == null ? null : Instant.ofEpochMilli(Values.number(timestamp)),
                element.get(0).toString(),
                element.get(1).toString());
    }

    private static Map<String, Object> result(Map<String, Object> values) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("k", values.get("key"));
        result.put("l", values.get("left"));
        result.put("r", values.get("right"));
        result.put("lt", values.get("leftTime"));
        result.put("rt", values.get("rightTime"));
        result.put("t", values.get("time"));
        return result;
    }

    private static List<Map<String, Object>> late(DrivenJob job, String side) {
        List<Map<String, Object>> records = new ArrayList<>();
        for (StreamElement<Object> element : job.sink("late_" + side)) {
            if (element instanceof StreamElement.Value<Object> value) {
                Map<String, Object> values = RecordValues.of(value.value());
                records.add(Map.of("k", values.get("key"), "v", values.get("value"), "t", value.timestamp()));
            }
        }
        return records;
    }

    private static String source(Parameters job, String left, String right) {
        return JobText.in(PACKAGE, """
                @Job
                class Scenario {
                    record Left(@EventTime Instant timestamp, String key, String value) {}
                    record Right(@EventTime Instant timestamp, String key, String value) {}
                    record Pair(String key, String left, String right, long leftTime, long rightTime, long time) {}

                %s%s
                    @IntervalJoin(left = "key", right = "key", from = "%dms", to = "%dms", fromExclusive = %s,
                            toExclusive = %s)
                    Pair pair(Left left, Right right, Context context) {
                        return new Pair(left.key(), left.value(), right.value(), left.timestamp().toEpochMilli(),
                                right.timestamp().toEpochMilli(), context.timestamp());
                    }

                    @Sink void results(Pair pair) {}
                    @From("pair.lateLeft") @Sink void late_left(Left left) {}
                    @From("pair.lateRight") @Sink void late_right(Right right) {}
                }
                """.formatted(
                        left,
                        right,
                        job.number("lower", 0),
                        job.number("upper", 0),
                        isExclusive(job, "lower"),
                        isExclusive(job, "upper")));
    }

    /** Bounds are inclusive unless the scenario says otherwise, in one way or the other. */
    private static boolean isExclusive(Parameters job, String bound) {
        return job.isTrue(bound + "_exclusive") || "false".equals(job.text(bound + "_inclusive"));
    }
}
