package io.thalweg.processor.read;

import io.thalweg.processor.model.StateObject.Kind;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.VariableElement;

/** Tells state objects from other fields. */
final class StateKinds {

    private StateKinds() {}

    /** The kind of a field that is a state object of a key; those of a step without key are marked as such. */
    static Optional<Kind> of(VariableElement field, Reading reading) {
        return Stream.of(Kind.values())
                .filter(kind -> reading.types().is(field.asType(), Names.API + kind.typeName()))
                .filter(kind -> !reading.annotations().has(field, Names.OPERATOR_STATE))
                .findFirst();
    }
}
