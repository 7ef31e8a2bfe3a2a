package io.thalweg.processor.conformance;

import io.thalweg.runtime.checkpoint.AligningHandler;
import io.thalweg.runtime.checkpoint.BarrierHandler;
import io.thalweg.runtime.checkpoint.CountingHandler;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scenarios of kind {@code barriers}: what arrives on several channels in a given order. A channel that is blocked keeps
 * what arrives, as the queue of pages of a lane does.
 */
final class BarrierScenarios implements ScenarioRunner {

    @Override
    public List<Outcome> run(Scenario scenario) {
        Parameters job = scenario.job();
        job.allowOnly("kind", "channels", "mode", "aligned_timeout", "timeout");
        Channels channels = new Channels((int) job.number("channels", 1), job);
        for (Scenario.Step step : scenario.input()) {
            channels.arrive(step);
        }
        Outcome outcome = Outcome.of(channels.handler.getClass().getSimpleName());
        outcome.output().addAll(channels.output);
        outcome.facts().put("processed", channels.processed);
        outcome.facts().put("waiting", channels.waiting());
        return List.of(outcome);
    }

    private static final class Channels implements BarrierHandler.Listener {

        private final BarrierHandler handler;
        private final List<ArrayDeque<Scenario.Step>> queues = new ArrayList<>();
        private final List<Map<String, Object>> output = new ArrayList<>();
        private final List<String> processed = new ArrayList<>();
        private final Map<Long, List<String>> inFlight = new HashMap<>();
        private long latest;
        private long now;

        Channels(int channels, Parameters job) {
            handler = switch (job.text("mode")) {
                case "exactly-once" ->
                    new AligningHandler(channels, job.number("aligned_timeout", AligningHandler.NEVER), this);
                case "aligned-with-timeout" -> new AligningHandler(channels, job.number("timeout", 0) - 1, this);
                case "unaligned" -> new AligningHandler(channels, job.number("aligned_timeout", 0), this);
                case "at-least-once" -> new CountingHandler(channels, this);
                default -> throw new IllegalArgumentException("mode " + job.text("mode"));
            };
            for (int channel = 0; channel < channels; channel++) {
                queues.add(new ArrayDeque<>());
            }
        }

        void arrive(Scenario.Step step) {
            if (step.verb().equals("elapsed") || step.verb().equals("at")) {
                now = step.number(); // since the barriers were made
                handler.elapsed(now);
            } else {
                queues.get(channel(step)).add(step);
            }
            drain();
        }

        /** Until nothing can be taken: a barrier may have released other channels. */
        private void drain() {
            boolean taken = true;
            while (taken) {
                taken = false;
                for (int channel = 0; channel < queues.size(); channel++) {
                    while (!queues.get(channel).isEmpty() && !handler.blocked(channel)) {
                        take(channel, queues.get(channel).remove());
                        taken = true;
                    }
                }
            }
        }

        private void take(int channel, Scenario.Step step) {
            switch (step.verb()) {
                case "rec" -> record(channel, step.list().get(1).toString());
                case "barrier" ->
                    handler.barrier(channel, Values.number(step.list().get(1)));
                case "cancel" ->
                    handler.cancel(channel, Values.number(step.list().get(1)));
                case "finished" -> handler.ended(channel);
                default -> throw new IllegalArgumentException("the runner does not know the step " + step);
            }
        }

        private void record(int channel, String name) {
            if (handler.overtaken(channel)) {
                inFlight.get(latest).add(name);
            }
            processed.add(name);
        }

        private static int channel(Scenario.Step step) {
            Object channel = step.argument() instanceof List<?> list ? list.get(0) : step.argument();
            return (int) Values.number(channel);
        }

        List<String> waiting() {
            return queues.stream()
                    .flatMap(ArrayDeque::stream)
                    .filter(step -> step.verb().equals("rec"))
                    .map(step -> step.list().get(1).toString())
                    .toList();
        }

        @Override
        public void snapshot(long checkpoint) {
            latest = checkpoint;
            inFlight.put(checkpoint, new ArrayList<>());
            Map<String, Object> taken = new LinkedHashMap<>();
            taken.put("snapshot", checkpoint);
            taken.put("at", now);
            taken.put("includes", List.copyOf(processed));
            taken.put("in_flight", inFlight.get(checkpoint));
            output.add(taken);
        }

        @Override
        public void aborted(long checkpoint) {
            output.add(Map.of("aborted", checkpoint));
        }
    }
}
