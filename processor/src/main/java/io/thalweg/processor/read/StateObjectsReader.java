package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.DiagnosticCode;
import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.diagnostic.StateObjectCode;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.StateObject;
import io.thalweg.processor.model.StateObject.Kind;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the fields of a step class that are state objects. */
final class StateObjectsReader {

    private final JobScope scope;
    private final Reading reading;
    private final TypeElement step;

    StateObjectsReader(JobScope scope, TypeElement step) {
        this.scope = scope;
        this.reading = scope.reading();
        this.step = step;
    }

    /** The fields of the step, inherited ones included, that are state objects. */
    static List<VariableElement> fields(TypeElement step, Reading reading) {
        return Members.instanceFields(step, reading.types()).stream()
                .filter(field -> StateKinds.of(field, reading).isPresent())
                .toList();
    }

    /** The state objects; what is wrong with one is reported, and it is left out. */
    List<StateObject> read() {
        List<StateObject> objects = new ArrayList<>();
        for (VariableElement field : fields(step, reading)) {
            StateKinds.of(field, reading).flatMap(kind -> read(field, kind)).ifPresent(objects::add);
        }
        objects.stream().filter(this::grows).forEach(this::warnOfGrowth);
        return objects;
    }

    private boolean grows(StateObject object) {
        return object.kind() == Kind.LIST && object.ttl().isEmpty() && !hasTimer() && !isMeant(object);
    }

    private boolean hasTimer() {
        return Members.methods(step, reading.types()).stream()
                .anyMatch(method -> reading.annotations().has(method, Names.ON_TIMER));
    }

    private boolean isMeant(StateObject object) {
        return fields(step, reading).stream()
                .filter(field -> field.getSimpleName().contentEquals(object.name()))
                .map(field -> field.getAnnotation(SuppressWarnings.class))
                .anyMatch(suppressed ->
                        suppressed != null && List.of(suppressed.value()).contains("growth"));
    }

    private void warnOfGrowth(StateObject object) {
        reading.report()
                .add(
                        StateObjectCode.GROWING_LIST,
                        object.origin(),
                        "Nothing bounds the list " + Reading.quoted(object.name()) + ": it has no time to live, and the"
                                + " step has no timer that could clear it. Add @State(ttl = \"1h\"); or, if a handler"
                                + " clears it, @SuppressWarnings(\"growth\").");
    }

    private Optional<StateObject> read(VariableElement field, Kind kind) {
        DeclaredType type = (DeclaredType) field.asType();
        if (!saysWhatItHolds(field, type)) {
            return Optional.empty();
        }
        StateFunctionReader functions = new StateFunctionReader(scope, step);
        functions.refuseOthers(field, kind);
        Optional<MethodModel> reduce = kind == Kind.REDUCING ? functions.reduce(field, type) : Optional.empty();
        Optional<StateFunctionReader.Found> aggregate =
                kind == Kind.AGGREGATING ? functions.aggregate(field, type) : Optional.empty();
        boolean missing = kind == Kind.REDUCING && reduce.isEmpty() || kind == Kind.AGGREGATING && aggregate.isEmpty();
        if (missing) {
            return Optional.empty();
        }
        List<TypeMirror> stored = aggregate
                .map(found -> List.of(found.accumulator()))
                .orElseGet(() -> List.copyOf(type.getTypeArguments()));
        return values(field, kind, stored)
                .map(values -> new StateObject(
                        field.getSimpleName().toString(),
                        kind,
                        (TypeRef.Declared) reading.types().ref(type),
                        stored.stream().map(reading.types()::ref).toList(),
                        values,
                        field.getModifiers().contains(Modifier.FINAL),
                        new StateOptionsReader(reading).read(field),
                        reduce,
                        aggregate.map(StateFunctionReader.Found::type),
                        ElementOrigin.of(field)));
    }

    private boolean saysWhatItHolds(VariableElement field, DeclaredType type) {
        boolean open = reading.types().isRaw(type)
                || type.getTypeArguments().stream().anyMatch(argument -> argument.getKind() == TypeKind.WILDCARD);
        return !open
                || refuse(
                        StateObjectCode.OPEN_TYPE,
                        field,
                        "is of type \"" + reading.types().ref(type) + "\", which leaves open what it holds. Write the"
                                + " type arguments, such as \"" + example(type) + "\".");
    }

    private static String example(DeclaredType type) {
        String name = type.asElement().getSimpleName().toString();
        return switch (name) {
            case "MapState", "BroadcastState" -> name + "<String, Long>";
            case "AggregatingState" -> "AggregatingState<Long, Double>";
            default -> name + "<Long>";
        };
    }

    private Optional<List<ValueType>> values(VariableElement field, Kind kind, List<TypeMirror> stored) {
        List<ValueType> values = new ArrayList<>();
        for (TypeMirror type : stored) {
            Optional<ValueType> value = scope.events().tryValue(type, field);
            if (value.isEmpty()) {
                refuse(
                        StateObjectCode.NOT_ENCODABLE,
                        field,
                        "holds " + reading.quoted(type)
                                + ", which cannot be encoded, so no checkpoint could contain it."
                                + " Use a type that events may consist of, or name a codec on the class with"
                                + " @CodedBy.");
                return Optional.empty();
            }
            values.add(value.get());
        }
        return (kind == Kind.MAP || kind == Kind.BROADCAST) && !isMapKey(field, stored.get(0), values.get(0))
                ? Optional.empty()
                : Optional.of(List.copyOf(values));
    }

    private boolean isMapKey(VariableElement field, TypeMirror type, ValueType key) {
        return scope.events().isImmutable(key)
                || refuse(
                        StateObjectCode.MAP_KEY,
                        field,
                        "has keys of type " + reading.quoted(type) + ", which can change: an entry would not be found"
                                + " again. Use a type that cannot, such as String, a number, an enum or a record of"
                                + " these.");
    }

    private boolean refuse(DiagnosticCode code, VariableElement field, String problem) {
        reading.report()
                .add(code, ElementOrigin.of(field), "The state object " + Reading.quoted(field) + " " + problem);
        return false;
    }
}
