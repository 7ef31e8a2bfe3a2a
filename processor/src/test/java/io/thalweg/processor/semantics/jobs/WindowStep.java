package io.thalweg.processor.semantics.jobs;

import io.thalweg.processor.semantics.differential.Fired;
import io.thalweg.processor.semantics.differential.SlowWindows;
import io.thalweg.processor.semantics.differential.WindowShape;
import io.thalweg.processor.semantics.differential.WindowShape.Event;
import io.thalweg.processor.semantics.differential.WindowShape.KeyKind;
import io.thalweg.processor.semantics.differential.WindowShape.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * A window step, whose result has the end of the window for its time.
 *
 * @param ordered whether the records of a key come in a fixed order, so that the result may depend on it
 */
record WindowStep(String name, List<String> inputs, WindowShape shape, boolean ordered) implements RandomStep {

    @Override
    public String text(boolean mutable) {
        return "    " + from() + " " + shape.key().annotation() + "@Window(" + shape.members() + ")\n    static class "
                + name + " {\n"
                + RandomStep.bucket(shape.key())
                + (shape.kind() == Kind.DYNAMIC_SESSION
                        ? "        static long gapOf(In in) { return in.gap(); }\n"
                        : "")
                + (shape.accumulates() ? FIELDS : "")
                + (shape.merges() ? merge() : "")
                + result()
                + "    }\n";
    }

    private static final String FIELDS = """
                    long sum;
                    int count;
                    @OnEvent void add(In in) { sum += in.value(); count++; }
            """;

    private String merge() {
        return "        @OnMerge void merge(" + name + " other) { sum += other.sum; count += other.count; }\n";
    }

    private String result() {
        String key = shape.key() == KeyKind.NONE ? "" : "@Key " + shape.key().type() + " key, ";
        return "        @OnWindow In result(" + key + "TimeWindow window"
                + (shape.buffers() ? ", Iterable<In> records" : "") + ") {\n"
                + (shape.buffers() ? weigh() : "            long weighted = 0;\n")
                + (shape.accumulates() ? "" : "            long sum = 0;\n            int count = 0;\n")
                + "            return new In(window.maxTimestamp(), "
                + (key.isEmpty() ? "\"-\"" : "String.valueOf(key)")
                + ", count % 3, count, sum + weighted, 1 + Math.floorMod(sum + weighted, 9));\n        }\n";
    }

    private String weigh() {
        return """
                            List<Long> values = new ArrayList<>();
                            for (In in : records) { values.add(in.value()); }
                %s            long weighted = 0;
                            for (int i = 0; i < values.size(); i++) { weighted += (i + 1) * values.get(i); }
                """.formatted(ordered ? "" : "            values.sort(null);\n");
    }

    @Override
    public SlowStep slow() {
        SlowWindows windows = new SlowWindows(shape);
        return new SlowStep() {
            @Override
            public void record(String stream, Event event, Emitter out) {
                windows.event(event, 0);
                emit(windows, out);
            }

            @Override
            public void watermark(long watermark, Emitter out) {
                windows.advance(watermark);
                emit(windows, out);
            }
        };
    }

    private void emit(SlowWindows windows, SlowStep.Emitter out) {
        windows.takeResults().forEach(fired -> out.emit(name, result(fired)));
        windows.takeLate().forEach(late -> out.emit(name + ".late", late));
    }

    private Event result(Fired fired) {
        LongStream values = fired.events().stream().mapToLong(Event::value);
        long[] inOrder = (ordered ? values : values.sorted()).toArray();
        long total = 0;
        int count = shape.accumulates() ? inOrder.length : 0;
        for (int i = 0; i < inOrder.length; i++) {
            total += shape.accumulates() ? inOrder[i] : 0;
            total += shape.buffers() ? (i + 1) * inOrder[i] : 0;
        }
        return new Event(fired.end() - 1, fired.key(), count % 3, count, total, 1 + Math.floorMod(total, 9));
    }

    @Override
    public Map<String, Traits> outputs(Traits input) {
        Map<String, Traits> outputs = new LinkedHashMap<>();
        outputs.put(name, input.withoutOrder(shape.lateness() == 0 || input.timely()));
        outputs.put(name + ".late", input.withoutOrder(false));
        return outputs;
    }
}
