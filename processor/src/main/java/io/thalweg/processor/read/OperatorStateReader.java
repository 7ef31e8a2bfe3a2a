package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.diagnostic.OperatorStateCode;
import io.thalweg.processor.model.StepOptions.OperatorStateField;
import io.thalweg.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the fields of step classes that are marked {@code @OperatorState}. */
final class OperatorStateReader {

    private final JobScope scope;
    private final Reading reading;

    OperatorStateReader(JobScope scope) {
        this.scope = scope;
        this.reading = scope.reading();
    }

    /**
     * The fields of a step class.
     *
     * @param keyless whether the step has neither key nor window
     */
    List<OperatorStateField> read(TypeElement step, boolean keyless) {
        List<OperatorStateField> fields = new ArrayList<>();
        for (VariableElement field : Members.instanceFields(step, reading.types())) {
            mark(field).flatMap(mark -> read(field, mark, step, keyless)).ifPresent(fields::add);
        }
        return fields;
    }

    private Optional<AnnotationView> mark(VariableElement field) {
        return reading.annotations().find(field, Names.OPERATOR_STATE);
    }

    private Optional<OperatorStateField> read(
            VariableElement field, AnnotationView mark, TypeElement step, boolean keyless) {
        if (!keyless) {
            return reading.fail(
                    OperatorStateCode.WITH_KEY,
                    mark.origin(),
                    "@OperatorState on " + Reading.quoted(field) + ": the step " + Reading.quoted(step)
                            + " has a key or a window, under which its state is kept. Remove the annotation and write a"
                            + " field such as \"List<...> " + field.getSimpleName() + " = new ArrayList<>()\".");
        }
        return item(field)
                .flatMap(item -> scope.events().stream(item, ElementOrigin.of(field)))
                .map(item -> field(field, item, mark));
    }

    private static OperatorStateField field(VariableElement field, TypeRef item, AnnotationView mark) {
        return new OperatorStateField(
                field.getSimpleName().toString(),
                item,
                mark.constant("value").equals("UNION"),
                ElementOrigin.of(field));
    }

    private Optional<TypeMirror> item(VariableElement field) {
        Optional<TypeMirror> item = reading.types().is(field.asType(), Names.LIST_STATE)
                ? JavaTypes.argument((DeclaredType) field.asType()).filter(SourceReader::isClosed)
                : Optional.empty();
        return item.isPresent()
                ? item
                : reading.fail(
                        OperatorStateCode.TYPE,
                        field,
                        "@OperatorState " + Reading.quoted(field) + " is a " + reading.quoted(field.asType())
                                + ". Expected a \"ListState<T>\" of items that can be dealt out to lanes one by one.");
    }

    /**
     * Reports marked fields of classes that are no steps, or no steps of the right kind.
     *
     * @param read the classes whose fields have been read
     */
    void checkPlaces(TypeElement type, Set<TypeElement> read) {
        if (!read.contains(type)) {
            ElementFilter.fieldsIn(type.getEnclosedElements()).forEach(this::refuse);
        }
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> checkPlaces(nested, read));
    }

    private void refuse(VariableElement field) {
        mark(field)
                .ifPresent(
                        mark -> reading.report()
                                .add(
                                        OperatorStateCode.PLACE,
                                        mark.origin(),
                                        "@OperatorState " + Reading.quoted(field) + " stands in "
                                                + Reading.quoted(field.getEnclosingElement())
                                                + ", which is no step class with @OnEvent handlers. Put it into one without key."));
    }
}
