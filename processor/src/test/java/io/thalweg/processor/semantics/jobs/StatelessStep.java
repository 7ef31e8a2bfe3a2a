package io.thalweg.processor.semantics.jobs;

import io.thalweg.processor.semantics.differential.WindowShape.Event;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A filter or a transform. None of them touches what keys are made of.
 *
 * @param number makes two steps of a kind different
 */
record StatelessStep(String name, Kind kind, List<String> inputs, int number) implements RandomStep {

    /** What it does. */
    enum Kind {
        FILTER,
        MAP,
        /** Changes the record it is given, if that is possible. */
        MAP_IN_PLACE,
        OPTIONAL,
        /** Any number of results, and a side output of those that are odd. */
        FLAT_MAP
    }

    @Override
    public String text(boolean mutable) {
        String head = "    " + from() + " ";
        return switch (kind) {
            case FILTER -> head + "@Filter boolean " + name + "(In in) { return " + condition() + "; }\n";
            case MAP -> head + "@Transform In " + name + "(In in) { return " + mapped("in.value()") + "; }\n";
            case MAP_IN_PLACE ->
                mutable
                        ? head + "@Transform In " + name + "(In in) { in.value = in.value * 3 + " + number
                                + "; return in; }\n"
                        : head + "@Transform In " + name + "(In in) { return " + mapped("in.value()") + "; }\n";
            case OPTIONAL ->
                head + "@Transform Optional<In> " + name + "(In in) { return " + condition() + " ? Optional.of("
                        + mapped("in.value()") + ") : Optional.empty(); }\n";
            case FLAT_MAP ->
                head + "@Transform void " + name + "(In in, Out<In> out, @SideOutput(\"odd\") Out<In> odd) {\n"
                        + "        for (int i = 0; i < Math.floorMod(in.value(), 3); i++) { out.emit("
                        + mapped("(in.value() + i)") + "); }\n"
                        + "        if (in.value() % 2 != 0) { odd.emit(in); }\n    }\n";
        };
    }

    private String condition() {
        return "Math.floorMod(in.value(), " + (2 + number) + ") != 0";
    }

    private String mapped(String value) {
        return "new In(in.timestamp(), in.name(), in.zone(), in.number(), " + value + " * 3 + " + number
                + ", in.gap())";
    }

    private Event mapped(Event in, long value) {
        return new Event(in.timestamp(), in.name(), in.zone(), in.number(), value * 3 + number, in.gap());
    }

    @Override
    public SlowStep slow() {
        return (stream, in, out) -> slowly(in, out);
    }

    private void slowly(Event in, SlowStep.Emitter out) {
        boolean kept = Math.floorMod(in.value(), 2 + number) != 0;
        switch (kind) {
            case FILTER -> {
                if (kept) {
                    out.emit(name, in);
                }
            }
            case MAP, MAP_IN_PLACE -> out.emit(name, mapped(in, in.value()));
            case OPTIONAL -> {
                if (kept) {
                    out.emit(name, mapped(in, in.value()));
                }
            }
            case FLAT_MAP -> {
                for (int i = 0; i < Math.floorMod(in.value(), 3); i++) {
                    out.emit(name, mapped(in, in.value() + i));
                }
                if (in.value() % 2 != 0) {
                    out.emit(name + ".odd", in);
                }
            }
        }
    }

    @Override
    public Map<String, Traits> outputs(Traits input) {
        Map<String, Traits> outputs = new LinkedHashMap<>();
        outputs.put(name, input);
        if (kind == Kind.FLAT_MAP) {
            outputs.put(name + ".odd", input);
        }
        return outputs;
    }
}
