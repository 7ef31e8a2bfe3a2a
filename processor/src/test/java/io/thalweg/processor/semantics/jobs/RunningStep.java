package io.thalweg.processor.semantics.jobs;

import io.thalweg.processor.semantics.differential.WindowShape.Event;
import io.thalweg.processor.semantics.differential.WindowShape.KeyKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A keyed process step with a result for each record.
 *
 * @param previous whether it keeps the record before, an object; else sum and count
 */
record RunningStep(String name, List<String> inputs, KeyKind key, boolean previous) implements RandomStep {

    @Override
    public String text(boolean mutable) {
        return "    " + from() + " " + key.annotation() + "\n    static class " + name + " {\n"
                + RandomStep.bucket(key)
                + (previous ? PREVIOUS : SUM)
                + "    }\n";
    }

    private static final String SUM = """
                    long sum;
                    int count;
                    @OnEvent In add(In in) {
                        sum += in.value();
                        count++;
                        return new In(in.timestamp(), in.name(), in.zone(), in.number(), sum, 1 + count % 9);
                    }
            """;

    private static final String PREVIOUS = """
                    In previous;
                    @OnEvent In add(In in) {
                        long before = previous == null ? -1 : previous.value();
                        previous = in;
                        return new In(in.timestamp(), in.name(), in.zone(), in.number(), before, in.gap());
                    }
            """;

    @Override
    public SlowStep slow() {
        Map<String, long[]> states = new HashMap<>();
        return (stream, in, out) -> {
            long[] state = states.computeIfAbsent(key.of(in), newKey -> new long[] {previous ? -1 : 0, 0});
            long before = state[0];
            state[0] = previous ? in.value() : before + in.value();
            state[1]++;
            long value = previous ? before : state[0];
            long gap = previous ? in.gap() : 1 + state[1] % 9;
            out.emit(name, new Event(in.timestamp(), in.name(), in.zone(), in.number(), value, gap));
        };
    }

    @Override
    public Map<String, Traits> outputs(Traits input) {
        return Map.of(name, input.perKey(key));
    }
}
