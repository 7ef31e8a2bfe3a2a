package io.thalweg.processor.conformance;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.RecordValues;
import io.thalweg.testkit.Simulation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Runs a scenario on three lanes, where its job has sources of its own with all that the scenario feeds in. */
final class SimulatedJob {

    private static final int MOST_LANES = 3;
    private static final int SEEDS = 5;

    private SimulatedJob() {}

    /**
     * Whether what comes out cannot depend on which of two streams is ahead, and the scenario does not ask for an order
     * among keys: nothing says how far time has come, and results may come in any order, or are all of one key.
     */
    static boolean applies(Scenario scenario) {
        boolean anyOrder = !"sequence".equals(scenario.expect().getOrDefault("order", "sequence"));
        return anyOrder && !scenario.hasStep("wm") && !scenario.expect().containsKey("error");
    }

    /** An outcome for each of some orders in which the lanes may work. */
    static List<Outcome> run(String source, String jobClass, UnaryOperator<Map<String, Object>> result) {
        CompiledSources compiled = InMemoryCompiler.compile(source);
        List<Outcome> outcomes = new ArrayList<>();
        for (int lanes = 1; lanes <= MOST_LANES; lanes++) {
            for (int seed = 1; seed <= SEEDS; seed++) {
                Outcome outcome = Outcome.of(lanes + " lanes, seed " + seed);
                Simulation.of(compiled.plan(jobClass))
                        .lanes(lanes)
                        .pages(1, 1)
                        .seed(seed)
                        .run()
                        .<Object>sink("results")
                        .stream()
                        .map(record -> result.apply(new LinkedHashMap<>(RecordValues.of(record))))
                        .forEach(outcome.output()::add);
                outcomes.add(outcome);
            }
        }
        return outcomes;
    }

    /**
     * A source with the records of one verb.
     *
     * @param timestamp how the first component is written; key and value follow
     */
    static String source(Scenario scenario, String verb, String timestamp, String type, long lag) {
        String records = scenario.input().stream()
                .filter(step -> step.verb().equals(verb))
                .map(step -> "new %s(%s, \"%s\", \"%s\")"
                        .formatted(
                                type,
                                timestamp.formatted(Values.number(step.list().get(2))),
                                step.list().get(0),
                                step.list().get(1)))
                .collect(Collectors.joining(",\n                "));
        return """
                    @Source @Watermark(lag = "%dms", every = "record")
                    StreamSource<%s> %s() {
                        return CollectionSource.of(List.of(%s));
                    }

                """.formatted(lag, type, verb, records);
    }
}
