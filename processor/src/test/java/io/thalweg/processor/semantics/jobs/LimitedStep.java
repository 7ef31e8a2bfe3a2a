package io.thalweg.processor.semantics.jobs;

import io.thalweg.processor.semantics.differential.WindowShape.Event;
import io.thalweg.processor.semantics.differential.WindowShape.KeyKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A count per key with a time to live (T1-T5): in a field, or in an object.
 *
 * @param ttl how long it lives, in milliseconds of the clock
 * @param object whether it stands in a {@code ValueState}
 * @param reading whether each record, which reads it, renews it only if it also writes: every third one does not
 */
record LimitedStep(String name, List<String> inputs, KeyKind key, long ttl, boolean object, boolean reading)
        implements RandomStep {

    @Override
    public String text(boolean mutable) {
        return "    " + from() + " " + key.annotation() + "\n    static class " + name + " {\n"
                + RandomStep.bucket(key)
                + (object ? OBJECT : FIELD).formatted(ttl, reading ? ", refresh = Refresh.ON_READ" : "")
                + "    }\n";
    }

    private static final String FIELD = """
                    @State(ttl = "%dms"%s) long count;
                    @OnEvent In add(In in) {
                        long before = count;
                        if (in.value() %% 3 != 0) { count = before + 1; }
                        return new In(in.timestamp(), in.name(), in.zone(), in.number(), before, in.gap());
                    }
            """;

    private static final String OBJECT = """
                    @State(ttl = "%dms"%s) ValueState<Integer> count;
                    @OnEvent In add(In in) {
                        Integer before = count.value();
                        int known = before == null ? 0 : before;
                        if (in.value() %% 3 != 0) { count.update(known + 1); }
                        return new In(in.timestamp(), in.name(), in.zone(), in.number(), known, in.gap());
                    }
            """;

    @Override
    public SlowStep slow() {
        return new SlowStep() {
            private final Map<String, long[]> counts = new HashMap<>(); // count, and when it was touched
            private long now;

            @Override
            public void record(String stream, Event event, Emitter out) {
                long[] count = counts.get(key.of(event));
                boolean alive = count != null && count[1] + ttl > now;
                long before = alive ? count[0] : 0;
                if (event.value() % 3 != 0) {
                    counts.put(key.of(event), new long[] {before + 1, now});
                } else if (alive && reading) {
                    count[1] = now;
                }
                out.emit(
                        name,
                        new Event(event.timestamp(), event.name(), event.zone(), event.number(), before, event.gap()));
            }

            @Override
            public void time(long millis) {
                now = millis;
            }
        };
    }

    @Override
    public Map<String, Traits> outputs(Traits input) {
        return Map.of(name, input.perKey(key));
    }
}
