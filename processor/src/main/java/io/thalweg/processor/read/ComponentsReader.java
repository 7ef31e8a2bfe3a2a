package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.TypeCode;
import io.thalweg.processor.model.EventType.Component;
import io.thalweg.processor.model.EventType.Shape;
import io.thalweg.processor.model.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Reads the components of records and classes. */
final class ComponentsReader {

    private final Reading reading;
    private final ValueTypeReader values;
    private final Properties properties;

    ComponentsReader(Reading reading, ValueTypeReader values) {
        this.reading = reading;
        this.values = values;
        this.properties = new Properties(reading);
    }

    /** The components in declaration order, those of superclasses first; empty if one cannot be encoded. */
    Optional<List<Component>> read(TypeElement type, Shape shape, TypePath path) {
        if (shape != Shape.RECORD && shape != Shape.CLASS) {
            return Optional.of(List.of());
        }
        List<Component> components = new ArrayList<>();
        boolean complete = true;
        for (VariableElement field : Members.instanceFields(type, reading.types())) {
            if (isComponent(field)) {
                Optional<Component> component = shape == Shape.RECORD
                        ? recordComponent(field, path.component(field))
                        : property(type, field, path.component(field));
                component.ifPresent(components::add);
                complete &= component.isPresent();
            }
        }
        return complete ? Optional.of(components) : Optional.empty();
    }

    private static boolean isComponent(Element field) {
        return !field.getModifiers().contains(Modifier.TRANSIENT)
                || field.getEnclosingElement().getKind() == ElementKind.RECORD;
    }

    /** A record's fields stand for its components: unlike those they have a place in the source. */
    private Optional<Component> recordComponent(VariableElement field, TypePath path) {
        String name = field.getSimpleName().toString();
        return values.readComponent(field, field.asType(), path)
                .map(value -> new Component(name, value, name, true, "", false, path.origin()));
    }

    private Optional<Component> property(TypeElement type, VariableElement field, TypePath path) {
        Optional<Properties.Access> access = properties.access(type, field);
        Optional<ValueType> value = values.readComponent(field, field.asType(), path);
        if (access.isEmpty()) {
            return reading.fail(TypeCode.COMPONENT_ACCESS, path.origin(), inaccessible(field, path));
        }
        String name = field.getSimpleName().toString();
        return value.map(found -> new Component(
                name,
                found,
                access.get().read(),
                access.get().readsMethod(),
                access.get().write(),
                access.get().writesMethod(),
                path.origin()));
    }

    private String inaccessible(VariableElement field, TypePath path) {
        boolean fixed = field.getModifiers().contains(Modifier.FINAL);
        return "\"" + path.text() + "\": generated code cannot read and write the "
                + (fixed ? "final field " : "field ") + Reading.quoted(field) + ". "
                + (fixed
                        ? "Remove \"final\", or make the class a record."
                        : reading.access().fix(field)
                                + ", or add getter and setter, or make it transient if it is not part of the event.");
    }
}
