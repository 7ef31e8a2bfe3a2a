package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.ElementOrigin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * One annotation with typed access to its members. A member that the annotation's class does not have (another version
 * of it is on the class path) or whose value does not compile counts as empty.
 *
 * @param values members with their values, defaults included
 */
record AnnotationView(
        Element element, AnnotationMirror mirror, Map<? extends ExecutableElement, ? extends AnnotationValue> values) {

    /** A text in an annotation with its own place. */
    record Text(String value, ElementOrigin origin) {}

    /** A class in an annotation with its own place; unknown if it does not compile. */
    record ClassValue(Optional<TypeMirror> type, ElementOrigin origin) {}

    /** The simple name with its sign, for messages: {@code @KeyBy}. */
    String name() {
        return "@" + mirror.getAnnotationType().asElement().getSimpleName();
    }

    ElementOrigin origin() {
        return ElementOrigin.of(element, mirror);
    }

    /** The place of a member, or of the annotation if the member is not written. */
    ElementOrigin origin(String member) {
        return origin().member(member);
    }

    boolean isWritten(String member) {
        return mirror.getElementValues().keySet().stream()
                .anyMatch(key -> key.getSimpleName().contentEquals(member));
    }

    /** A text, empty if there is none. */
    String string(String member) {
        return value(member)
                .map(AnnotationValue::getValue)
                .map(Object::toString)
                .orElse("");
    }

    Text text(String member) {
        return new Text(string(member), origin(member));
    }

    /** A number, 0 if there is none. */
    int integer(String member) {
        return value(member)
                .map(AnnotationValue::getValue)
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .orElse(0);
    }

    /** A number that may be large, 0 if there is none. */
    long longInteger(String member) {
        return value(member)
                .map(AnnotationValue::getValue)
                .filter(Number.class::isInstance)
                .map(number -> ((Number) number).longValue())
                .orElse(0L);
    }

    /** A decimal number, 0 if there is none. */
    double decimal(String member) {
        return value(member)
                .map(AnnotationValue::getValue)
                .filter(Number.class::isInstance)
                .map(number -> ((Number) number).doubleValue())
                .orElse(0.0);
    }

    /** A boolean, false if there is none. */
    boolean isTrue(String member) {
        return value(member)
                .map(AnnotationValue::getValue)
                .filter(Boolean.TRUE::equals)
                .isPresent();
    }

    /** A character, a comma if there is none. */
    char character(String member) {
        return value(member)
                .map(AnnotationValue::getValue)
                .filter(Character.class::isInstance)
                .map(Character.class::cast)
                .orElse(',');
    }

    /** The name of an enum constant, empty if there is none. */
    String constant(String member) {
        return value(member)
                .map(AnnotationValue::getValue)
                .filter(VariableElement.class::isInstance)
                .map(constant -> ((VariableElement) constant).getSimpleName().toString())
                .orElse("");
    }

    /** The names of the enum constants of an array. */
    List<String> constants(String member) {
        return entries(member)
                .map(AnnotationValue::getValue)
                .filter(VariableElement.class::isInstance)
                .map(constant -> ((VariableElement) constant).getSimpleName().toString())
                .toList();
    }

    /** The texts of an array, each with its place. */
    List<Text> texts(String member) {
        return entries(member)
                .map(entry -> new Text(entry.getValue().toString(), ElementOrigin.of(element, mirror, entry)))
                .toList();
    }

    /** The classes of an array, each with its place. */
    List<ClassValue> classes(String member) {
        return entries(member).map(this::classValue).toList();
    }

    /** A class. */
    Optional<ClassValue> classValue(String member) {
        return value(member).map(this::classValue);
    }

    /** A class, empty for {@code void.class}, which stands for "none". */
    Optional<ClassValue> classOrVoid(String member) {
        return classValue(member)
                .filter(found -> found.type()
                        .map(type -> type.getKind() != TypeKind.VOID)
                        .orElse(true));
    }

    private ClassValue classValue(AnnotationValue value) {
        Optional<TypeMirror> type = Optional.of(value.getValue())
                .filter(TypeMirror.class::isInstance)
                .map(TypeMirror.class::cast)
                .filter(found -> found.getKind() != TypeKind.ERROR);
        return new ClassValue(type, ElementOrigin.of(element, mirror, value));
    }

    private Stream<? extends AnnotationValue> entries(String member) {
        return value(member).map(AnnotationValue::getValue).filter(List.class::isInstance).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(AnnotationValue.class::cast);
    }

    private Optional<AnnotationValue> value(String member) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                .map(Map.Entry::getValue)
                .map(AnnotationValue.class::cast)
                .findFirst();
    }
}
