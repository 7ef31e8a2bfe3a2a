package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.diagnostic.KeyCode;
import io.thalweg.processor.model.ValueType;
import io.thalweg.processor.model.ValueType.ScalarKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Checks that values of a type can be keys: equal keys must stay equal, on every machine and in every run. */
final class KeyTypeReader {

    private static final String ALLOWED = " Allowed are primitive types but double and float, their boxes, String,"
            + " enums, UUID, and records of these.";

    private static final Set<ScalarKind> SCALARS = Set.of(
            ScalarKind.BOOLEAN,
            ScalarKind.BYTE,
            ScalarKind.SHORT,
            ScalarKind.INT,
            ScalarKind.LONG,
            ScalarKind.CHAR,
            ScalarKind.STRING,
            ScalarKind.UUID);

    private final Reading reading;
    private final EventTypeReader events;
    private final Deque<TypeElement> open = new ArrayDeque<>();

    KeyTypeReader(JobScope scope) {
        this.reading = scope.reading();
        this.events = scope.events();
    }

    /** How the key is encoded; empty if the type cannot be a key. */
    Optional<ValueType> read(String text, TypeMirror type, ElementOrigin origin) {
        return check(text, type, origin) ? value(text, type, origin) : Optional.empty();
    }

    private Optional<ValueType> value(String text, TypeMirror type, ElementOrigin origin) {
        boolean isRecord = reading.types()
                .element(type)
                .filter(element -> element.getKind() == ElementKind.RECORD)
                .isPresent();
        return isRecord
                ? events.nested((DeclaredType) type, new TypePath(text, origin)).map(ValueType.Nested::new)
                : new ValueTypeReader(reading, events).read(type, new TypePath(text, origin));
    }

    private boolean check(String text, TypeMirror type, ElementOrigin origin) {
        if (type.getKind() == TypeKind.ARRAY) {
            return refuse(
                    KeyCode.ARRAY,
                    text,
                    type,
                    origin,
                    "an array, which is equal only to itself. Use a component"
                            + " that identifies it, or compute a String in a \"#method\".");
        }
        Optional<ScalarKind> scalar = scalar(type);
        if (scalar.isPresent()) {
            return checkScalar(scalar.get(), text, type, origin);
        }
        return reading.types()
                .element(type)
                .map(element -> checkClass(element, text, type, origin))
                .orElse(false);
    }

    private Optional<ScalarKind> scalar(TypeMirror type) {
        return type.getKind().isPrimitive()
                ? Optional.of(ScalarTypes.of(type.getKind()))
                : reading.types()
                        .element(type)
                        .flatMap(element ->
                                ScalarTypes.of(element.getQualifiedName().toString()));
    }

    private boolean checkScalar(ScalarKind kind, String text, TypeMirror type, ElementOrigin origin) {
        if (SCALARS.contains(kind)) {
            return true;
        }
        return kind == ScalarKind.DOUBLE || kind == ScalarKind.FLOAT
                ? refuse(
                        KeyCode.FLOATING,
                        text,
                        type,
                        origin,
                        "a floating-point number: 0.1 + 0.2 is another key than"
                                + " 0.3. Use a whole number, or round in a \"#method\" that returns a long.")
                : refuse(KeyCode.TYPE, text, type, origin, "not among the key types." + ALLOWED);
    }

    private boolean checkClass(TypeElement element, String text, TypeMirror type, ElementOrigin origin) {
        return switch (element.getKind()) {
            case ENUM -> true;
            case RECORD -> checkRecord(element, text, origin);
            case CLASS ->
                JavaTypes.isOfJdk(element)
                        ? refuse(KeyCode.TYPE, text, type, origin, "not among the key types." + ALLOWED)
                        : refuse(
                                KeyCode.MUTABLE,
                                text,
                                type,
                                origin,
                                "a class whose objects may change after they were"
                                        + " used as a key. Use one of its components, or a record." + ALLOWED);
            default -> refuse(KeyCode.TYPE, text, type, origin, "not among the key types." + ALLOWED);
        };
    }

    /** A record that contains itself is reported where its encoding is looked for. */
    private boolean checkRecord(TypeElement element, String text, ElementOrigin origin) {
        if (open.contains(element)) {
            return true;
        }
        open.push(element);
        boolean fine = true;
        for (VariableElement field : Members.instanceFields(element, reading.types())) {
            fine &= check(text + "." + field.getSimpleName(), field.asType(), origin);
        }
        open.pop();
        return fine;
    }

    private boolean refuse(KeyCode code, String text, TypeMirror type, ElementOrigin origin, String why) {
        reading.report().add(code, origin, "The key \"" + text + "\" is " + reading.quoted(type) + ", " + why);
        return false;
    }
}
