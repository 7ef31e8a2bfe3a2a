package io.thalweg.processor.semantics.jobs;

import io.thalweg.processor.semantics.differential.Fired;
import io.thalweg.processor.semantics.differential.SlowWindows;
import io.thalweg.processor.semantics.differential.WindowShape;
import io.thalweg.processor.semantics.differential.WindowShape.Event;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A window join of two different streams without late records.
 *
 * @param type INNER, LEFT, RIGHT or FULL
 * @param shape aligned windows without lateness
 */
record WindowJoinStep(String name, String left, String right, String type, WindowShape shape) implements RandomStep {

    @Override
    public List<String> inputs() {
        return List.of(left, right);
    }

    @Override
    public String text(boolean mutable) {
        return "    @Join(left = " + shape.key().member() + ", right = "
                + shape.key().member() + ", type = JoinType."
                + type + ") @Window(" + shape.members() + ")\n"
                + "    In " + name + "(@From(\"" + left + "\") In left, @From(\"" + right
                + "\") In right, TimeWindow window) {\n"
                + "        In any = left == null ? right : left;\n"
                + "        long value = (left == null ? -1 : left.value()) * 7 + (right == null ? -1 : right.value());\n"
                + "        return new In(window.maxTimestamp(), any.name(), any.zone(), any.number(), value, any.gap());\n"
                + "    }\n";
    }

    @Override
    public SlowStep slow() {
        SlowWindows lefts = new SlowWindows(shape);
        SlowWindows rights = new SlowWindows(shape);
        return new SlowStep() {
            @Override
            public void record(String stream, Event event, Emitter out) {
                (stream.equals(left) ? lefts : rights).event(event, 0);
            }

            @Override
            public void watermark(long watermark, Emitter out) {
                lefts.advance(watermark);
                rights.advance(watermark);
                join(byWindow(lefts), byWindow(rights), out);
            }
        };
    }

    private static Map<String, Fired> byWindow(SlowWindows windows) {
        return windows.takeResults().stream()
                .collect(Collectors.toMap(fired -> fired.key() + "|" + fired.start(), Function.identity()));
    }

    private void join(Map<String, Fired> lefts, Map<String, Fired> rights, SlowStep.Emitter out) {
        lefts.forEach((window, fired) -> fired.events().forEach(one -> {
            if (rights.containsKey(window)) {
                rights.get(window).events().forEach(two -> emit(fired, one, two, out));
            } else if (type.equals("LEFT") || type.equals("FULL")) {
                emit(fired, one, null, out);
            }
        }));
        rights.forEach((window, fired) -> {
            if (!lefts.containsKey(window) && (type.equals("RIGHT") || type.equals("FULL"))) {
                fired.events().forEach(two -> emit(fired, null, two, out));
            }
        });
    }

    private void emit(Fired fired, Event one, Event two, SlowStep.Emitter out) {
        Event any = one == null ? two : one;
        long value = (one == null ? -1 : one.value()) * 7 + (two == null ? -1 : two.value());
        out.emit(name, new Event(fired.end() - 1, any.name(), any.zone(), any.number(), value, any.gap()));
    }

    @Override
    public Map<String, Traits> outputs(Traits input) {
        return Map.of(name, input.withoutOrder(true));
    }
}
