package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.model.InputModel;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.model.PartitioningModel;
import io.thalweg.processor.model.TypeRef;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** Reads what methods say about the stream they take records from. */
final class Inputs {

    private final EventTypeReader events;
    private final FromReader froms;
    private final PartitioningReader partitionings;

    Inputs(JobScope scope) {
        this.events = scope.events();
        this.froms = new FromReader(scope.reading());
        this.partitionings = new PartitioningReader(scope);
    }

    /** The input of a step that is a method. */
    Optional<InputModel> ofStep(UserMethod method) {
        return of(method, List.of(method.element()));
    }

    /** The input of a handler, whose class may have the {@code @From}. */
    Optional<InputModel> ofHandler(UserMethod method, Element stepClass) {
        return of(method, List.of(method.element(), stepClass));
    }

    /** The input of an {@code @OnBroadcast} handler; what the class says is about the other inputs. */
    Optional<InputModel> ofBroadcast(UserMethod method) {
        PartitioningModel all = PartitioningModel.of(PartitioningModel.Kind.BROADCAST, method.origin());
        return of(method, List.of(method.element())).map(input -> input.partitioned(Optional.of(all)));
    }

    private Optional<InputModel> of(UserMethod method, List<Element> elements) {
        return method.parameter(Role.RECORD)
                .flatMap(record -> events.stream(record.type(), record.origin())
                        .map(type -> read(elements, record.type(), type, record.origin())));
    }

    /**
     * An input.
     *
     * @param elements where annotations about it may stand, the nearest first
     * @param type the type of the records
     */
    InputModel read(List<Element> elements, TypeMirror type, TypeRef record, ElementOrigin origin) {
        return froms.read(elements, record, origin).partitioned(partitionings.read(elements, type));
    }
}
