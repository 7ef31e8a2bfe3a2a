package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.DiagnosticCode;
import io.thalweg.processor.diagnostic.TypeCode;
import io.thalweg.processor.model.EventType.Shape;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Decides how values of an event type are made, and whether generated code can do it. */
final class EventShape {

    private final Reading reading;

    EventShape(Reading reading) {
        this.reading = reading;
    }

    /** The shape; a class that cannot be an event type is reported. */
    Optional<Shape> of(TypeElement type, TypePath path) {
        if (!type.getTypeParameters().isEmpty()) {
            return fail(
                    TypeCode.GENERIC_EVENT,
                    path,
                    "the class " + Reading.quoted(type) + " has type parameters,"
                            + " which an event type cannot have. Declare a record for this use of it.");
        }
        if (UserClasses.isInner(type)) {
            return fail(
                    TypeCode.INNER_CLASS,
                    path,
                    Reading.quoted(type) + " is an inner class: each object of it"
                            + " holds the object around it. Make it static, or a record.");
        }
        return isAccessible(type, path) ? shape(type, path) : Optional.empty();
    }

    /** Whether generated code may name the type; if not, that is reported. */
    boolean isAccessible(TypeElement type, TypePath path) {
        if (reading.access().allows(type)) {
            return true;
        }
        fail(
                TypeCode.TYPE_ACCESS,
                path,
                "generated code cannot use " + Reading.quoted(type) + ". "
                        + reading.access().fix(type) + ".");
        return false;
    }

    private Optional<Shape> shape(TypeElement type, TypePath path) {
        if (type.getKind() == ElementKind.RECORD) {
            return Optional.of(Shape.RECORD);
        }
        if (type.getKind() == ElementKind.ENUM) {
            return Optional.of(Shape.ENUM);
        }
        if (type.getModifiers().contains(Modifier.SEALED)) {
            return sealedShape(type, path);
        }
        if (reading.annotations().has(type, Names.CODED_BY)) {
            return Optional.of(Shape.CLASS);
        }
        if (type.getKind() != ElementKind.CLASS || type.getModifiers().contains(Modifier.ABSTRACT)) {
            return fail(
                    TypeCode.ABSTRACT_TYPE,
                    path,
                    Reading.quoted(type) + " is open: any class might implement it."
                            + " Make it sealed, with records as its permitted types, or name a codec with @CodedBy.");
        }
        return classShape(type, path);
    }

    private Optional<Shape> sealedShape(TypeElement type, TypePath path) {
        boolean isVariantItself =
                type.getKind() == ElementKind.CLASS && !type.getModifiers().contains(Modifier.ABSTRACT);
        return isVariantItself
                ? fail(
                        TypeCode.SEALED_VARIANT,
                        path,
                        "the sealed class " + Reading.quoted(type) + " can itself have"
                                + " objects. Make it abstract, or an interface.")
                : Optional.of(Shape.SEALED);
    }

    private Optional<Shape> classShape(TypeElement type, TypePath path) {
        boolean made =
                JavaTypes.emptyConstructor(type).map(reading.access()::allows).orElse(false);
        return made
                ? Optional.of(Shape.CLASS)
                : fail(
                        TypeCode.NO_CONSTRUCTOR,
                        path,
                        "the class " + Reading.quoted(type) + " has no constructor"
                                + " without parameters that generated code can call. Add one, or make it a record.");
    }

    private <T> Optional<T> fail(DiagnosticCode code, TypePath path, String message) {
        return reading.fail(code, path.origin(), "\"" + path.text() + "\": " + message);
    }
}
