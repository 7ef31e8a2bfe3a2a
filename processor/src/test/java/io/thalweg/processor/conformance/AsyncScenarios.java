package io.thalweg.processor.conformance;

import java.util.ArrayList;
import java.util.List;

/**
 * Scenarios of kind {@code async}: run by a compiled job, and by the engine's own part alone, which can be thrown away and
 * made anew from what it had not passed on.
 */
final class AsyncScenarios implements ScenarioRunner {

    /** Something with an async step, driven by the steps of a scenario. */
    interface Target extends AutoCloseable {

        /** Gives it a record, for which there may be no room yet. */
        void element(String value, long timestamp);

        void watermark(long watermark);

        /** The oldest open call for a record is answered with these. */
        void complete(String value, List<String> results);

        /** The oldest open call for a record fails. */
        void failCall(String value);

        void clock(long millis);

        void end();

        /** The records that were called for, in order, since the start or the last restore. */
        List<String> calls();

        /** Adds what has come out since the last time. */
        void addOutput(Outcome outcome);

        boolean failed();

        void checkpoint();

        /** Throws the target away and goes on from the newest checkpoint; the step may say what the clock shows then. */
        void restore(Scenario.Step step);

        @Override
        void close();
    }

    @Override
    public List<Outcome> run(Scenario scenario) {
        scenario.job().allowOnly("kind", "mode", "capacity", "timeout", "retry");
        AsyncParameters parameters = AsyncParameters.of(scenario.job());
        List<Outcome> outcomes = new ArrayList<>();
        outcomes.add(run(scenario, "AsyncCalls", new AsyncCallsTarget(parameters)));
        outcomes.add(run(scenario, "compiled job", new AsyncJobTarget(scenario, parameters)));
        return outcomes;
    }

    private static Outcome run(Scenario scenario, String way, Target target) {
        try (target) {
            Outcome outcome = Outcome.of(way);
            int restored = 0;
            for (Scenario.Step step : scenario.input()) {
                switch (step.verb()) {
                    case "checkpoint" -> target.checkpoint();
                    case "fail" -> {
                        target.restore(step);
                        outcome.restored(++restored);
                    }
                    case "el_blocks_until" -> elementThatWaits(step, target, outcome);
                    default -> perform(step, target);
                }
                target.addOutput(outcome);
            }
            outcome.facts().put("calls", target.calls());
            outcome.facts().put("job_failed", target.failed());
            return outcome;
        }
    }

    /** A record that finds no room, and the call whose answer makes some. */
    private static void elementThatWaits(Scenario.Step step, Target target, Outcome outcome) {
        String value = step.list().get(0).toString();
        int before = target.calls().size();
        target.element(value, Values.number(step.list().get(1)));
        target.addOutput(outcome);
        if (target.calls().size() == before) {
            outcome.output().add(java.util.Map.of("blocked", value));
        }
        complete(target, step.list().get(2).toString());
    }

    private static void complete(Target target, String value) {
        target.complete(value, List.of("r:" + value));
    }

    private static void perform(Scenario.Step step, Target target) {
        switch (step.verb()) {
            case "el" ->
                target.element(
                        step.list().get(0).toString(), Values.number(step.list().get(1)));
            case "wm" -> target.watermark(step.number());
            case "pt" -> target.clock(step.number());
            case "end", "end_input", "finish" -> target.end();
            case "fail_call" -> target.failCall(step.list().get(0).toString());
            case "complete" -> {
                if (step.list().size() == 1) {
                    complete(target, step.list().get(0).toString());
                } else {
                    target.complete(step.list().get(0).toString(), texts((List<?>)
                            step.list().get(1)));
                }
            }
            default -> throw new IllegalArgumentException("the runner does not know the step " + step);
        }
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(Object::toString).toList();
    }
}
