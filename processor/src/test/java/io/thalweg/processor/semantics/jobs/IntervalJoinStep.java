package io.thalweg.processor.semantics.jobs;

import io.thalweg.processor.semantics.differential.WindowShape.Event;
import io.thalweg.processor.semantics.differential.WindowShape.KeyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An interval join of two different streams without late records, so that what is joined does not depend on the order in
 * which they come.
 *
 * @param lower the earliest right record, relative to a left one
 * @param upper the latest, not before {@code lower}
 * @param exclusive whether both bounds are left out
 */
record IntervalJoinStep(String name, String left, String right, KeyKind key, long lower, long upper, boolean exclusive)
        implements RandomStep {

    @Override
    public List<String> inputs() {
        return List.of(left, right);
    }

    @Override
    public String text(boolean mutable) {
        return "    @IntervalJoin(left = " + key.member() + ", right = " + key.member() + ", from = \"" + lower
                + "ms\", to = \"" + upper + "ms\", fromExclusive = " + exclusive + ", toExclusive = " + exclusive
                + ")\n"
                + "    In " + name + "(@From(\"" + left + "\") In left, @From(\"" + right + "\") In right) {\n"
                + "        return new In(Math.max(left.timestamp(), right.timestamp()), left.name(), left.zone(),"
                + " left.number(), left.value() * 7 + right.value(), left.gap());\n    }\n";
    }

    @Override
    public SlowStep slow() {
        List<Event> lefts = new ArrayList<>();
        List<Event> rights = new ArrayList<>();
        return (stream, event, out) -> {
            boolean isLeft = stream.equals(left);
            (isLeft ? lefts : rights).add(event);
            for (Event other : isLeft ? rights : lefts) {
                join(isLeft ? event : other, isLeft ? other : event, out);
            }
        };
    }

    private void join(Event one, Event two, SlowStep.Emitter out) {
        long distance = two.timestamp() - one.timestamp();
        long open = exclusive ? 1 : 0;
        if (key.of(one).equals(key.of(two)) && distance >= lower + open && distance <= upper - open) { // J3
            long time = Math.max(one.timestamp(), two.timestamp()); // J5
            long value = one.value() * 7 + two.value();
            out.emit(name, new Event(time, one.name(), one.zone(), one.number(), value, one.gap()));
        }
    }

    @Override
    public Map<String, Traits> outputs(Traits input) {
        return Map.of(name, input.withoutOrder(input.timely()));
    }
}
