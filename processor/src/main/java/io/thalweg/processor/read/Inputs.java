package io.thalweg.processor.read;

import io.thalweg.processor.model.InputModel;
import io.thalweg.processor.model.MethodModel.Role;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/** Reads what methods say about the stream they take records from. */
final class Inputs {

    private final EventTypeReader events;
    private final FromReader froms;

    Inputs(JobScope scope) {
        this.events = scope.events();
        this.froms = new FromReader(scope.reading());
    }

    /** The input of a step that is a method. */
    Optional<InputModel> ofStep(UserMethod method) {
        return of(method, List.of(method.element()));
    }

    /** The input of a handler, whose class may have the {@code @From}. */
    Optional<InputModel> ofHandler(UserMethod method, Element stepClass) {
        return of(method, List.of(method.element(), stepClass));
    }

    private Optional<InputModel> of(UserMethod method, List<Element> elements) {
        return method.parameter(Role.RECORD)
                .flatMap(record -> events.stream(record.type(), record.origin())
                        .map(type -> froms.read(elements, type, record.origin())));
    }
}
