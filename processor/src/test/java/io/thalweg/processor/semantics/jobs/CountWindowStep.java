package io.thalweg.processor.semantics.jobs;

import io.thalweg.processor.semantics.differential.WindowShape.Event;
import io.thalweg.processor.semantics.differential.WindowShape.KeyKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A window of so many records (W9), behind streams whose records of a key keep their order. It has no end in time, hence
 * its results have the greatest timestamp.
 *
 * @param slide after how many records it fires again, with the last {@code count}; 0 for windows that do not overlap
 */
record CountWindowStep(String name, List<String> inputs, KeyKind key, int count, int slide) implements RandomStep {

    @Override
    public String text(boolean mutable) {
        return "    " + from() + " " + key.annotation() + "@Window(count = " + count
                + (slide == 0 ? "" : ", slideCount = " + slide) + ")\n    static class " + name + " {\n"
                + RandomStep.bucket(key)
                + "        @OnWindow In result(@Key " + key.type() + " key, Iterable<In> records) {\n"
                + "            long value = 0;\n"
                + "            for (In in : records) { value = value * 3 + in.value(); }\n"
                + "            return new In(Long.MAX_VALUE, String.valueOf(key), 0, 0, value, 1);\n        }\n    }\n";
    }

    @Override
    public SlowStep slow() {
        Map<String, List<Event>> records = new HashMap<>();
        return (stream, event, out) -> {
            String of = key.of(event);
            List<Event> all = records.computeIfAbsent(of, newKey -> new ArrayList<>());
            all.add(event);
            if (all.size() % (slide == 0 ? count : slide) == 0) {
                long value = 0;
                for (Event in : all.subList(Math.max(0, all.size() - count), all.size())) {
                    value = value * 3 + in.value();
                }
                out.emit(name, new Event(Long.MAX_VALUE, of, 0, 0, value, 1));
            }
        };
    }

    @Override
    public Map<String, Traits> outputs(Traits input) {
        return Map.of(name, input.withoutOrder(false));
    }
}
