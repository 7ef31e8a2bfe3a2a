package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.diagnostic.JoinCode;
import io.thalweg.processor.model.InputModel;
import io.thalweg.processor.model.InputModel.FromName;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.model.PartitioningModel;
import io.thalweg.processor.model.StepModel.EventHandler;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.read.UserMethod.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the two inputs of a join: which streams they are, and their keys. */
final class JoinSidesReader {

    private static final List<String> NAMES = List.of("left", "right");

    private final JobScope scope;
    private final Reading reading;
    private final AnnotationView join;
    private final FromReader froms;

    /** @param join the {@code @Join} or {@code @IntervalJoin} */
    JoinSidesReader(JobScope scope, AnnotationView join) {
        this.scope = scope;
        this.reading = scope.reading();
        this.join = join;
        this.froms = new FromReader(reading);
    }

    /** @param key that of the left side, whose parts have the same types as those of the right one */
    record Sides(List<EventHandler> handlers, ResolvedKey key) {}

    /** Left and right; empty if something is wrong with one of them. */
    Optional<Sides> read(UserMethod method) {
        List<Parameter> records = method.parameters(Role.RECORD);
        List<Optional<InputModel>> inputs = inputs(method, records);
        List<Optional<ResolvedKey>> keys = keys(records);
        List<EventHandler> handlers = new ArrayList<>();
        for (int side = 0; side < inputs.size(); side++) {
            if (inputs.get(side).isPresent() && keys.get(side).isPresent()) {
                handlers.add(handler(
                        method, side, inputs.get(side).get(), keys.get(side).get()));
            }
        }
        return handlers.size() == NAMES.size()
                        && fit(keys.get(0).get(), keys.get(1).get())
                ? Optional.of(new Sides(handlers, keys.get(0).get()))
                : Optional.empty();
    }

    private EventHandler handler(UserMethod method, int side, InputModel input, ResolvedKey key) {
        ElementOrigin origin = method.parameters(Role.RECORD).get(side).origin();
        MethodModel.Parameter record =
                new MethodModel.Parameter(NAMES.get(side), input.record(), input.record(), Role.RECORD, "", origin);
        MethodModel named =
                new MethodModel(method.model().owner(), NAMES.get(side), false, List.of(record), TypeRef.VOID, origin);
        return new EventHandler(named, input, Optional.of(key.model()));
    }

    // --- streams -------------------------------------------------------------------------------------------------

    private List<Optional<InputModel>> inputs(UserMethod method, List<Parameter> records) {
        Optional<AnnotationView> from = reading.annotations().find(method.element(), Names.FROM);
        List<FromName> ofMethod = from.map(this::bothNames).orElse(List.of());
        Optional<PartitioningModel> wish = new PartitioningReader(scope)
                .read(List.of(method.element()), records.get(0).type());
        List<Optional<InputModel>> inputs = new ArrayList<>();
        for (int side = 0; side < records.size(); side++) {
            List<FromName> named = ofMethod.isEmpty() ? List.of() : List.of(ofMethod.get(side));
            inputs.add(input(records.get(side), from, named).map(input -> input.partitioned(wish)));
        }
        return from.isPresent() && ofMethod.isEmpty() ? List.of(Optional.empty(), Optional.empty()) : inputs;
    }

    /** The names of both sides on the method; none if it has another number of names, which is reported. */
    private List<FromName> bothNames(AnnotationView from) {
        List<FromName> names = froms.names(from);
        if (names.size() == NAMES.size()) {
            return names;
        }
        if (!from.texts("value").isEmpty()) {
            reading.report()
                    .add(
                            JoinCode.FROM_COUNT,
                            from.origin("value"),
                            "@From on a join names its left and its right stream, found " + names.size()
                                    + (names.size() == 1 ? " name" : " names")
                                    + ". Expected two, such as @From({\"orders\", \"payments\"}). For a union on one"
                                    + " side, or to name one side only, put @From on that parameter.");
        }
        return List.of();
    }

    private Optional<InputModel> input(Parameter record, Optional<AnnotationView> ofMethod, List<FromName> named) {
        Optional<AnnotationView> own = reading.annotations().find(record.element(), Names.FROM);
        if (own.isPresent() && ofMethod.isPresent()) {
            return reading.fail(
                    JoinCode.FROM_TWICE,
                    own.get().origin(),
                    "Both the method and its parameter " + Reading.quoted(record.element())
                            + " say which stream is read. Expected one of them. Remove the other.");
        }
        return scope.events().stream(record.type(), record.origin())
                .map(type -> own.map(view -> new InputModel(type, froms.names(view), view.origin()))
                        .orElseGet(() -> new InputModel(
                                type,
                                named,
                                ofMethod.map(AnnotationView::origin).orElse(record.origin()))));
    }

    // --- keys ----------------------------------------------------------------------------------------------------

    private List<Optional<ResolvedKey>> keys(List<Parameter> records) {
        List<Optional<ResolvedKey>> keys = new ArrayList<>();
        for (int side = 0; side < records.size(); side++) {
            keys.add(isNamed(side) ? key(side, records.get(side)) : missing(side));
        }
        return keys;
    }

    private boolean isNamed(int side) {
        return !join.texts(NAMES.get(side)).isEmpty();
    }

    private Optional<ResolvedKey> key(int side, Parameter record) {
        return new KeyReader(scope).read(join, NAMES.get(side), record.type(), List.of(scope.job()));
    }

    private Optional<ResolvedKey> missing(int side) {
        String name = NAMES.get(side);
        return reading.fail(
                JoinCode.NO_KEY,
                join.origin(name),
                join.name() + " does not say what the key of the " + name + " records is. Expected a component of each"
                        + " side, such as " + join.name() + "(left = \"id\", right = \"orderId\"): records whose keys"
                        + " are equal meet.");
    }

    private boolean fit(ResolvedKey left, ResolvedKey right) {
        if (left.types().size() != right.types().size()) {
            reading.report()
                    .add(
                            JoinCode.KEY_COUNTS_DIFFER,
                            join.origin("right"),
                            "The key of the left side has " + parts(left) + ", that of the right side " + parts(right)
                                    + ". Expected as many on both sides: the first is compared with the first, and so"
                                    + " on.");
            return false;
        }
        boolean fits = true;
        for (int part = 0; part < left.types().size(); part++) {
            fits &= sameType(left, right, part);
        }
        return fits;
    }

    private static String parts(ResolvedKey key) {
        int size = key.types().size();
        return size + (size == 1 ? " part" : " parts");
    }

    private boolean sameType(ResolvedKey left, ResolvedKey right, int part) {
        if (reading.types()
                .sameButForBoxing(left.types().get(part), right.types().get(part))) {
            return true;
        }
        reading.report()
                .add(
                        JoinCode.KEY_TYPES_DIFFER,
                        join.texts("right").get(part).origin(),
                        "The keys \"" + left.model().parts().get(part).text() + "\" and \""
                                + right.model().parts().get(part).text() + "\" are never equal: the left one is "
                                + reading.quoted(left.types().get(part)) + ", the right one "
                                + reading.quoted(right.types().get(part))
                                + ". Make the types equal, for example with a static method named as \"#method\".");
        return false;
    }
}
