package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.TypeCode;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.EventType.Component;
import io.thalweg.processor.model.EventType.Shape;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.ValueType;
import io.thalweg.processor.model.ValueType.ScalarKind;
import io.thalweg.processor.read.UserMethod.Parameter;
import java.util.List;
import java.util.Optional;

/** Reads the types of generated formats, and checks that rows of text can hold them. */
final class FormatChecks {

    private final Reading reading;
    private final EventTypeReader events;

    FormatChecks(JobScope scope) {
        this.reading = scope.reading();
        this.events = scope.events();
    }

    /** Whether all formats that a method takes can be generated. */
    boolean check(UserMethod method) {
        boolean fine = true;
        for (Parameter parameter : method.parameters()) {
            boolean isFormat = parameter.role() == Role.CSV || parameter.role() == Role.JSON;
            fine &= !isFormat || check(parameter);
        }
        return fine;
    }

    private boolean check(Parameter parameter) {
        Optional<TypeRef> type = events.stream(parameter.content(), parameter.origin());
        if (type.isEmpty() || parameter.role() == Role.JSON) {
            return type.isPresent() && (parameter.role() != Role.JSON || isJson(parameter, type.get()));
        }
        return events.find(type.get()).map(event -> isRow(parameter, event)).orElse(false);
    }

    private boolean isJson(Parameter parameter, TypeRef type) {
        boolean coded = events.find(type)
                .filter(event -> event.components().isEmpty())
                .flatMap(EventType::customCodec)
                .isPresent();
        if (coded) {
            reading.report()
                    .add(
                            TypeCode.TEXT_OF_CODED_TYPE,
                            parameter.origin(),
                            "\"" + type + "\" has a codec of its own, which writes bytes and no text. Write a"
                                    + " \"Format<" + type
                                    + ">\" yourself and use it instead of the parameter.");
        }
        return !coded;
    }

    private boolean isRow(Parameter parameter, EventType event) {
        boolean hasColumns = event.shape() == Shape.RECORD || event.shape() == Shape.CLASS;
        if (!hasColumns || event.components().isEmpty()) {
            reading.report()
                    .add(
                            TypeCode.CSV_WITHOUT_COLUMNS,
                            parameter.origin(),
                            "\"" + event.type() + "\" has no components that could be the columns of a CSV file. Use"
                                    + " a record or class with components, or \"@Json\".");
            return false;
        }
        List<Component> nested = event.components().stream()
                .filter(component -> !isField(component.value()))
                .toList();
        nested.forEach(component -> reportNested(parameter, event, component));
        return nested.isEmpty();
    }

    private void reportNested(Parameter parameter, EventType event, Component component) {
        reading.report()
                .add(
                        TypeCode.CSV_NOT_FLAT,
                        parameter.origin(),
                        "\"" + event.type() + "." + component.name() + "\" is a \""
                                + component.value().type()
                                + "\", which does not fit into one field of a CSV row. Expected simple types and enums"
                                + " only. Use \"@Json\", or a flat record for the file.");
    }

    private static boolean isField(ValueType value) {
        if (value instanceof ValueType.PrimitiveArray array) {
            return array.element() == ScalarKind.BYTE;
        }
        if (value instanceof ValueType.OptionalOf optional) {
            return isField(optional.element());
        }
        return value instanceof ValueType.Scalar || value instanceof ValueType.EnumValue;
    }
}
