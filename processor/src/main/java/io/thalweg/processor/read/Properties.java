package io.thalweg.processor.read;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** Finds out how generated code reads and writes a field of a class: directly, or by getter and setter. */
final class Properties {

    private static final Set<String> OF_OBJECT = Set.of("getClass", "hashCode", "toString", "clone");

    private final Reading reading;

    Properties(Reading reading) {
        this.reading = reading;
    }

    /** Names of the members to read and write with. */
    record Access(String read, boolean readsMethod, String write, boolean writesMethod) {}

    /** How to reach a field, empty if there is no way. */
    Optional<Access> access(TypeElement type, VariableElement field) {
        String name = field.getSimpleName().toString();
        boolean fixed = field.getModifiers().contains(Modifier.FINAL);
        if (reading.access().allows(field) && !fixed) {
            return Optional.of(new Access(name, false, name, false));
        }
        return getter(type, field)
                .flatMap(getter ->
                        setter(type, field).map(setter -> new Access(nameOf(getter), true, nameOf(setter), true)));
    }

    /** A method {@code getX()}, {@code isX()} or {@code x()} that returns the value of a field. */
    private Optional<ExecutableElement> getter(TypeElement type, VariableElement field) {
        return getters(field.getSimpleName().toString())
                .map(name -> method(
                        type,
                        name,
                        method -> method.getParameters().isEmpty()
                                && reading.types().isSame(method.getReturnType(), field.asType())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<ExecutableElement> setter(TypeElement type, VariableElement field) {
        String name = field.getSimpleName().toString();
        return Stream.of("set" + capitalized(name), name)
                .map(setter -> method(type, setter, method -> takes(method, field)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean takes(ExecutableElement setter, VariableElement field) {
        return setter.getParameters().size() == 1
                && reading.types().isSame(setter.getParameters().get(0).asType(), field.asType());
    }

    /** A method without parameters that gives a component of that name: getter, or method of the same name. */
    Optional<ExecutableElement> reader(TypeElement type, String component) {
        return getters(component)
                .map(name -> method(type, name, Properties::isGetter))
                .flatMap(Optional::stream)
                .findFirst();
    }

    static boolean isGetter(ExecutableElement method) {
        return method.getParameters().isEmpty() && method.getReturnType().getKind() != TypeKind.VOID;
    }

    private Optional<ExecutableElement> method(TypeElement type, String name, Predicate<ExecutableElement> condition) {
        return ElementFilter.methodsIn(reading.types().elements().getAllMembers(type)).stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .filter(method -> !Members.isStatic(method) && reading.access().allows(method))
                .filter(method -> !isOfObject(method))
                .filter(condition)
                .findFirst();
    }

    /** Methods that every object has are no components, though records declare some of them anew. */
    private static boolean isOfObject(ExecutableElement method) {
        return OF_OBJECT.contains(nameOf(method));
    }

    private static Stream<String> getters(String component) {
        return Stream.of("get" + capitalized(component), "is" + capitalized(component), component);
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String nameOf(ExecutableElement method) {
        return method.getSimpleName().toString();
    }
}
