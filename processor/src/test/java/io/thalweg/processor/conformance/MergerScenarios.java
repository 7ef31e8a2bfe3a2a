package io.thalweg.processor.conformance;

import io.thalweg.runtime.time.InputWatermarks;
import io.thalweg.runtime.time.SplitWatermarks;
import io.thalweg.runtime.time.WatermarkMerger;
import io.thalweg.runtime.time.WatermarkTarget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** Scenarios about making one watermark out of several: those of channels, of inputs, of the splits of a source. */
final class MergerScenarios {

    private MergerScenarios() {}

    /** Kind {@code valve}: the channels of one input. */
    static List<Outcome> valve(Scenario scenario) {
        scenario.job().allowOnly("kind", "channels");
        Outcome outcome = Outcome.of("WatermarkMerger");
        int channels = (int) scenario.job().number("channels", 1);
        WatermarkMerger merger = new WatermarkMerger(channels, new Recorder(outcome));
        for (Scenario.Step step : scenario.input()) {
            switch (step.verb()) {
                case "ch_wm" ->
                    merger.watermark(index(step), Values.number(step.list().get(1)));
                case "ch_idle" -> each(step, merger::idle);
                case "ch_active" -> each(step, merger::active);
                default -> throw new IllegalArgumentException("the runner does not know the step " + step);
            }
        }
        return List.of(outcome);
    }

    /** Kind {@code two-input}: two different streams into one operator. */
    static List<Outcome> twoInputs(Scenario scenario) {
        scenario.job().allowOnly("kind");
        Outcome outcome = Outcome.of("InputWatermarks");
        InputWatermarks inputs = new InputWatermarks(2, new Recorder(outcome));
        for (Scenario.Step step : scenario.input()) {
            switch (step.verb()) {
                case "wm1" -> inputs.watermark(0, step.number());
                case "wm2" -> inputs.watermark(1, step.number());
                case "idle1" -> inputs.idle(0);
                case "idle2" -> inputs.idle(1);
                case "active1" -> inputs.active(0);
                case "active2" -> inputs.active(1);
                default -> throw new IllegalArgumentException("the runner does not know the step " + step);
            }
        }
        return List.of(outcome);
    }

    /** Kind {@code splits}: the splits of a source, each with a generator of its own. */
    static List<Outcome> splits(Scenario scenario) {
        scenario.job().allowOnly("kind");
        Outcome outcome = Outcome.of("SplitWatermarks");
        SplitWatermarks watermarks = new SplitWatermarks(new Recorder(outcome));
        Map<Object, SplitWatermarks.Split> splits = new HashMap<>();
        for (Scenario.Step step : scenario.input()) {
            switch (step.verb()) {
                case "add_split" -> splits.put(step.argument(), watermarks.add());
                case "remove_split", "finish_split", "end_split" -> watermarks.remove(splits.remove(step.argument()));
                case "punctuated" ->
                    split(step, splits)
                            .immediate()
                            .emitWatermark(Values.number(step.list().get(1)));
                case "periodic_value" ->
                    split(step, splits)
                            .deferred()
                            .emitWatermark(Values.number(step.list().get(1)));
                case "periodic" -> watermarks.emit();
                case "idle_split", "split_idle" ->
                    splits.get(step.argument()).immediate().markIdle();
                case "active_split", "split_active" ->
                    splits.get(step.argument()).immediate().markActive();
                default -> throw new IllegalArgumentException("the runner does not know the step " + step);
            }
        }
        return List.of(outcome);
    }

    private static SplitWatermarks.Split split(Scenario.Step step, Map<Object, SplitWatermarks.Split> splits) {
        return splits.get(step.list().get(0));
    }

    private static int index(Scenario.Step step) {
        return (int) Values.number(step.list().get(0));
    }

    private static void each(Scenario.Step step, IntConsumer action) {
        step.list().forEach(channel -> action.accept((int) Values.number(channel)));
    }

    private record Recorder(Outcome outcome) implements WatermarkTarget {

        @Override
        public void watermark(long watermark) {
            outcome.watermark(watermark);
        }

        @Override
        public void idle() {
            outcome.status(true);
        }

        @Override
        public void active() {
            outcome.status(false);
        }
    }
}
