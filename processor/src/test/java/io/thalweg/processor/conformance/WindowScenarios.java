package io.thalweg.processor.conformance;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.RecordValues;
import io.thalweg.testkit.StreamElement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scenarios of kind {@code window}: one keyed window step between a source and a sink. */
final class WindowScenarios implements ScenarioRunner {

    @Override
    public List<Outcome> run(Scenario scenario) {
        scenario.job()
                .allowOnly(
                        "kind",
                        "assigner",
                        "function",
                        "lateness",
                        "late_side_output",
                        "trigger",
                        "evictor",
                        "count_window");
        List<WindowJob> jobs = WindowJob.allFor(scenario);
        if (jobs.isEmpty()) {
            return List.of(refused(scenario));
        }
        String[] sources = jobs.stream()
                .map(job -> DrivenJob.restorable(scenario, job.source()))
                .toArray(String[]::new);
        CompiledSources compiled = InMemoryCompiler.compile(sources);
        return jobs.stream().map(job -> run(scenario, job, compiled)).toList();
    }

    /** State per window that nothing merges: Flink fails when the first window fires, here javac asks for @OnMerge. */
    private static Outcome refused(Scenario scenario) {
        CompiledSources compiled = InMemoryCompiler.tryCompile(WindowJob.withoutMerge(scenario));
        Outcome outcome = Outcome.of("per-window state in sessions");
        if (compiled.messages().stream().anyMatch(message -> message.contains("@OnMerge"))) {
            outcome.facts().put("error", "UnsupportedOperationException");
        }
        return outcome;
    }

    private static Outcome run(Scenario scenario, WindowJob windowJob, CompiledSources compiled) {
        try (DrivenJob job = DrivenJob.start(compiled, windowJob.jobClass(), 0)) {
            scenario.input().forEach(step -> perform(step, windowJob, job));
            Outcome outcome = Outcome.of(windowJob.variant().toString());
            StreamOutcome.add(outcome, job, "results", WindowScenarios::result);
            addFacts(scenario, windowJob, job, outcome);
            if (InEveryWay.applies(scenario)) {
                InEveryWay.check(
                        scenario,
                        compiled,
                        windowJob.jobClass(),
                        step -> element(step.list(), windowJob, job),
                        WindowScenarios::result);
            }
            return outcome;
        }
    }

    private static void perform(Scenario.Step step, WindowJob windowJob, DrivenJob job) {
        switch (step.verb()) {
            case "el" -> job.emit("input", element(step.list(), windowJob, job));
            case "wm" -> job.watermark("input", step.number());
            case "pt" -> job.clock(step.number());
            case "idle" -> job.perform(() -> job.job().source("input").idle());
            case "active" -> job.perform(() -> job.job().source("input").active());
            case "status" -> job.perform(() -> status(step, job));
            case "finish", "end" -> job.perform(() -> job.job().source("input").end());
            default -> job.saveOrFail(step);
        }
    }

    private static void status(Scenario.Step step, DrivenJob job) {
        if ("idle".equals(step.argument())) {
            job.job().source("input").idle();
        } else {
            job.job().source("input").active();
        }
    }

    private static Object element(List<?> element, WindowJob windowJob, DrivenJob job) {
        String key = element.get(0) == null ? null : element.get(0).toString();
        String value = String.valueOf(element.get(1));
        Object timestamp = element.get(2);
        if (!windowJob.hasNullTimestamps()) {
            return job.record("In", Values.number(timestamp), key, value);
        }
        Instant instant = timestamp == null ? null : Instant.ofEpochMilli(Values.number(timestamp));
        return job.record("In", instant, key, value);
    }

    private static Map<String, Object> result(StreamElement.Value<Object> element) {
        Map<String, Object> values = RecordValues.of(element.value());
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("k", values.get("key"));
        result.put("v", "list".equals(values.get("shape")) ? values.get("values") : firstOf(values.get("values")));
        result.put("w", interval(values));
        result.put("t", element.timestamp());
        result.put("cur_wm", values.get("watermark"));
        result.put("cur_pt", values.get("clock"));
        result.put("fires", values.get("fires"));
        return result;
    }

    /** A window without bounds has a name. */
    static Object interval(Map<String, Object> values) {
        boolean global =
                values.get("start").equals(Long.MIN_VALUE) && values.get("end").equals(Long.MAX_VALUE);
        return global ? "global" : List.of(values.get("start"), values.get("end"));
    }

    private static Object firstOf(Object list) {
        return ((List<?>) list).get(0);
    }

    private static void addFacts(Scenario scenario, WindowJob windowJob, DrivenJob job, Outcome outcome) {
        List<Map<String, Object>> lateRecords = lateRecords(job);
        long readBySomebody = windowJob.readsLate() ? lateRecords.size() : 0;
        outcome.facts().put("late_dropped", job.late("Windowed") - readBySomebody);
        outcome.facts().put("late_side", lateRecords);
        outcome.facts().putAll(OpenState.of(job.job()).facts());
        if (job.error() != null) {
            outcome.facts().put("error", job.error());
        }
    }

    private static List<Map<String, Object>> lateRecords(DrivenJob job) {
        List<Map<String, Object>> records = new ArrayList<>();
        for (StreamElement<Object> element : job.sink("Windowed.late")) {
            if (element instanceof StreamElement.Value<Object> value) {
                Map<String, Object> values = RecordValues.of(value.value());
                records.add(Map.of("k", values.get("key"), "v", values.get("value"), "t", value.timestamp()));
            }
        }
        return records;
    }
}
