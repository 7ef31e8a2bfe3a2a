package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.diagnostic.JobCode;
import io.thalweg.processor.diagnostic.StateOptionCode;
import io.thalweg.processor.model.StepModel.StateField;
import io.thalweg.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Reads the fields of step classes that are state: those that are neither static, final nor transient. */
final class StateFieldsReader {

    private final JobScope scope;
    private final Reading reading;
    private final TypeElement step;

    StateFieldsReader(JobScope scope, TypeElement step) {
        this.scope = scope;
        this.reading = scope.reading();
        this.step = step;
    }

    /** The fields, those of superclasses first. */
    List<StateField> read() {
        List<StateField> fields = new ArrayList<>();
        for (VariableElement field : Members.instanceFields(step, reading.types())) {
            if (isOfLane(field) || StateKinds.of(field, reading).isPresent()) {
                continue;
            }
            if (!isState(field)) {
                refuseOptions(field);
            } else if (isAccessible(field)) {
                fields.add(field(field));
            }
        }
        return fields;
    }

    private static boolean isState(VariableElement field) {
        return !field.getModifiers().contains(Modifier.FINAL)
                && !field.getModifiers().contains(Modifier.TRANSIENT);
    }

    private void refuseOptions(VariableElement field) {
        String kind = field.getModifiers().contains(Modifier.FINAL) ? "final" : "transient";
        reading.annotations()
                .find(field, Names.STATE)
                .ifPresent(view -> reading.report()
                        .add(
                                StateOptionCode.NO_STATE,
                                view.origin(),
                                "@State on " + Reading.quoted(field) + " has no effect: the field is " + kind
                                        + ", so it is no state. Remove @State, or \"" + kind + "\"."));
    }

    /** {@code @OperatorState} is read elsewhere. */
    private boolean isOfLane(VariableElement field) {
        return reading.annotations().has(field, Names.OPERATOR_STATE);
    }

    private boolean isAccessible(VariableElement field) {
        if (reading.access().allows(field)) {
            return true;
        }
        reading.report()
                .add(
                        JobCode.STATE_ACCESS,
                        ElementOrigin.of(field),
                        "Generated code cannot store the field " + Reading.quoted(field) + ". "
                                + reading.access().fix(field) + ", or transient if it is no state.");
        return false;
    }

    private StateField field(VariableElement field) {
        Optional<ValueType> value = scope.events().tryValue(field.asType(), field);
        new StateFunctionReader(scope, step).refuseAll(field);
        return new StateField(
                field.getSimpleName().toString(),
                reading.types().ref(field.asType()),
                value,
                value.map(this::isFreshObject).orElse(true),
                new StateOptionsReader(reading).read(field),
                ElementOrigin.of(field));
    }

    /** A collection may be one that can be changed, whatever its elements are. */
    private boolean isFreshObject(ValueType value) {
        boolean collection = value instanceof ValueType.ListOf
                || value instanceof ValueType.SetOf
                || value instanceof ValueType.MapOf;
        return collection || !scope.events().isImmutable(value);
    }
}
