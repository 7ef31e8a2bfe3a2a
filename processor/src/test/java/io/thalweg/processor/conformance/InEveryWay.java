package io.thalweg.processor.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.testkit.Script;
import io.thalweg.testkit.Simulation;
import io.thalweg.testkit.StreamElement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A scenario once more on one to three lanes, whose workers take turns at random, and saved and restored behind each record,
 * also with another number of lanes. They must give the same results in any order; what these are, the driven job has shown.
 */
final class InEveryWay {

    private static final int SEEDS = 4;
    private static final Set<String> STEPS = Set.of("el", "wm", "pt", "idle", "active", "status");

    private InEveryWay() {}

    /** Whether the job neither fails nor is thrown away, and only hears what a script can say. */
    static boolean applies(Scenario scenario) {
        return scenario.input().stream().allMatch(step -> STEPS.contains(step.verb()))
                && !scenario.expect().containsKey("error");
    }

    /**
     * Runs it.
     *
     * @param record makes the record of a step {@code el}
     * @param result what of a result does not depend on how far time has come on a lane
     */
    static void check(
            Scenario scenario,
            CompiledSources compiled,
            String jobClass,
            Function<Scenario.Step, Object> record,
            Function<StreamElement.Value<Object>, Map<String, Object>> result) {
        Script script = new Script();
        for (Scenario.Step step : scenario.input()) {
            add(step, script, record);
        }
        Ways ways = new Ways(compiled, jobClass, script, result);
        List<Map<String, Object>> expected = ways.results(1, 0);
        for (int seed = 0; seed < SEEDS; seed++) {
            ways.check(expected, 2, seed);
            ways.check(expected, 3, seed);
            ways.check(expected, 3, seed, 3);
            ways.check(expected, 3, seed, 1, 3, 2);
        }
        ways.check(expected, 1, 0, 1);
    }

    private record Ways(
            CompiledSources compiled,
            String jobClass,
            Script script,
            Function<StreamElement.Value<Object>, Map<String, Object>> result) {

        void check(List<Map<String, Object>> expected, int lanes, int seed, int... lives) {
            assertThat(results(lanes, seed, lives))
                    .as("%d lanes, seed %d, restored on %s lanes", lanes, seed, Arrays.toString(lives))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }

        @SuppressWarnings("unchecked") // results of the job
        List<Map<String, Object>> results(int lanes, int seed, int... lives) {
            return Simulation.of(compiled.plan(jobClass))
                    .lanes(lanes)
                    .pages(1, 1)
                    .seed(seed)
                    .script(script)
                    .restoring(lives)
                    .run()
                    .timed("results")
                    .stream()
                    .map(value -> result.apply((StreamElement.Value<Object>) value))
                    .map(Ways::lasting)
                    .toList();
        }

        private static Map<String, Object> lasting(Map<String, Object> result) {
            Map<String, Object> lasting = new LinkedHashMap<>(result);
            lasting.remove("cur_wm");
            lasting.remove("cur_pt");
            return lasting;
        }
    }

    private static void add(Scenario.Step step, Script script, Function<Scenario.Step, Object> record) {
        switch (step.verb()) {
            case "el" -> script.records("input", record.apply(step));
            case "wm" -> script.watermark("input", step.number());
            case "pt" -> script.time(step.number());
            case "idle" -> script.idle("input");
            case "active" -> script.active("input");
            default -> {
                if ("idle".equals(step.argument())) {
                    script.idle("input");
                } else {
                    script.active("input");
                }
            }
        }
    }
}
