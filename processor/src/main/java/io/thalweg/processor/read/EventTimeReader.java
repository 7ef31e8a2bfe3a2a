package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.diagnostic.TypeCode;
import io.thalweg.processor.model.EventType.Component;
import io.thalweg.processor.model.EventType.EventTimeModel;
import io.thalweg.processor.model.ValueType;
import io.thalweg.processor.model.ValueType.ScalarKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads {@code @EventTime}: on a component of a record, a field or getter of a class, or a method of a sealed type. */
final class EventTimeReader {

    private final Reading reading;

    EventTimeReader(Reading reading) {
        this.reading = reading;
    }

    /** The timestamp of the type, empty if it has none or if there is something wrong with it. */
    Optional<EventTimeModel> read(TypeElement type, List<Component> components) {
        List<AnnotationView> marks = marks(type);
        if (marks.isEmpty()) {
            return Optional.empty();
        }
        if (marks.size() > 1) {
            return reading.fail(
                    TypeCode.TWO_EVENT_TIMES,
                    marks.get(1).origin(),
                    Reading.quoted(type) + " has two event times, "
                            + Reading.quoted(marks.get(0).element()) + " and "
                            + Reading.quoted(marks.get(1).element()) + ". Expected one. Remove the other @EventTime.");
        }
        AnnotationView mark = marks.get(0);
        return timeType(mark.element())
                .flatMap(time -> component(mark, time, components)
                        .flatMap(component ->
                                unit(mark, time).map(nanos -> new EventTimeModel(component, nanos, mark.origin()))));
    }

    /** A record's component hands its mark on to its accessor, so methods named like a marked field are left out. */
    private List<AnnotationView> marks(TypeElement type) {
        List<AnnotationView> marks = new ArrayList<>();
        for (VariableElement field : Members.instanceFields(type, reading.types())) {
            reading.annotations().find(field, Names.EVENT_TIME).ifPresent(marks::add);
        }
        for (ExecutableElement method : Members.methods(type, reading.types())) {
            boolean copied = marks.stream()
                    .anyMatch(mark -> mark.element().getSimpleName().equals(method.getSimpleName()));
            reading.annotations()
                    .find(method, Names.EVENT_TIME)
                    .filter(mark -> !copied)
                    .ifPresent(marks::add);
        }
        return marks;
    }

    private Optional<TypeMirror> timeType(Element element) {
        TypeMirror type = element instanceof ExecutableElement method ? method.getReturnType() : element.asType();
        boolean fits = type.getKind() == TypeKind.LONG || reading.types().is(type, "java.time.Instant");
        return fits
                ? Optional.of(type)
                : reading.fail(
                        TypeCode.EVENT_TIME_TYPE,
                        element,
                        "Event time " + Reading.quoted(element) + " has the type " + reading.quoted(type)
                                + ". Expected \"long\" or \"Instant\". Change the type, or mark another component.");
    }

    private Optional<Component> component(AnnotationView mark, TypeMirror time, List<Component> components) {
        String name = mark.element().getSimpleName().toString();
        Optional<Component> existing = components.stream()
                .filter(component ->
                        component.name().equals(name) || component.read().equals(name))
                .findFirst();
        return existing.isPresent() ? existing : derived(mark, time);
    }

    /** A method that is no component: of a sealed type, or one that computes the time. */
    private Optional<Component> derived(AnnotationView mark, TypeMirror time) {
        Element element = mark.element();
        boolean callable = element instanceof ExecutableElement method
                && method.getParameters().isEmpty()
                && !Members.isStatic(method)
                && reading.access().allows(method);
        if (!callable) {
            return reading.fail(
                    TypeCode.EVENT_TIME_ACCESS,
                    mark.origin(),
                    "Generated code cannot read the event time " + Reading.quoted(element)
                            + ". Expected a component, or a method without parameters that is neither static nor"
                            + " private.");
        }
        String name = element.getSimpleName().toString();
        ValueType value = new ValueType.Scalar(
                time.getKind() == TypeKind.LONG ? ScalarKind.LONG : ScalarKind.INSTANT,
                reading.types().ref(time));
        return Optional.of(new Component(name, value, name, true, "", false, ElementOrigin.of(element)));
    }

    private Optional<Long> unit(AnnotationView mark, TypeMirror time) {
        if (time.getKind() != TypeKind.LONG) {
            return mark.isWritten("unit")
                    ? reading.fail(
                            TypeCode.EVENT_TIME_UNIT_OF_INSTANT,
                            mark.origin("unit"),
                            "An \"Instant\" has no unit. Remove \"unit\", which is for \"long\" components.")
                    : Optional.of(0L);
        }
        return Optional.of(nanos(mark.constant("unit")))
                .filter(nanos -> nanos > 0)
                .or(() -> reading.fail(
                        TypeCode.EVENT_TIME_UNIT,
                        mark.origin("unit"),
                        "\"" + mark.constant("unit")
                                + "\" cannot be the unit of event time. Expected NANOS, MICROS, MILLIS, SECONDS,"
                                + " MINUTES, HOURS or DAYS."));
    }

    private static long nanos(String unit) {
        return switch (unit) {
            case "NANOS" -> 1L;
            case "MICROS" -> 1_000L;
            case "MILLIS" -> 1_000_000L;
            case "SECONDS" -> 1_000_000_000L;
            case "MINUTES" -> 60_000_000_000L;
            case "HOURS" -> 3_600_000_000_000L;
            case "DAYS" -> 86_400_000_000_000L;
            default -> 0L;
        };
    }
}
