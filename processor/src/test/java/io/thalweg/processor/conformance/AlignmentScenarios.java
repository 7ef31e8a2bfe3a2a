package io.thalweg.processor.conformance;

import io.thalweg.runtime.time.WatermarkAlignment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scenarios of kind {@code alignment}: sources of one group report where they stand; an announcement says how far they may
 * read, and who has to wait.
 */
final class AlignmentScenarios implements ScenarioRunner {

    @Override
    public List<Outcome> run(Scenario scenario) {
        scenario.job().allowOnly("kind", "max_drift");
        return List.of(new Group(scenario.job().number("max_drift", 0)).run(scenario));
    }

    private static final class Group {

        private final WatermarkAlignment alignment;
        private final Map<String, WatermarkAlignment.Member> members = new TreeMap<>();
        private final Map<String, Long> watermarks = new TreeMap<>();
        private final Outcome outcome = Outcome.of("WatermarkAlignment");

        Group(long maxDrift) {
            alignment = new WatermarkAlignment(maxDrift);
        }

        Outcome run(Scenario scenario) {
            scenario.input().forEach(this::perform);
            return outcome;
        }

        private void perform(Scenario.Step step) {
            switch (step.verb()) {
                case "source_wm", "source_watermark" ->
                    report(step.list().get(0), Values.number(step.list().get(1)));
                case "add_source", "source_active" -> member(step.argument());
                case "source_idle", "source_finished", "source_end", "finish_source" ->
                    member(step.argument()).report(Long.MAX_VALUE);
                case "announce" -> announce();
                default -> throw new IllegalArgumentException("the runner does not know the step " + step);
            }
        }

        private WatermarkAlignment.Member member(Object name) {
            return members.computeIfAbsent(name.toString(), key -> alignment.join(true));
        }

        private void report(Object name, long watermark) {
            watermarks.put(name.toString(), watermark);
            member(name).report(watermark);
        }

        private void announce() {
            long maximum = alignment.maximum();
            List<String> paused = new ArrayList<>();
            watermarks.forEach((name, watermark) -> {
                if (watermark > maximum) {
                    paused.add(name);
                }
            });
            Map<String, Object> announced = new LinkedHashMap<>();
            announced.put("max", maximum);
            announced.put("paused", paused);
            outcome.output().add(announced);
        }
    }
}
