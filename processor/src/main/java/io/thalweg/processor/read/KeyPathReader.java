package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.KeyCode;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.model.KeyModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Follows a path such as {@code customer.id} through records, getters and fields. */
final class KeyPathReader {

    private final Reading reading;
    private final Properties properties;

    KeyPathReader(Reading reading) {
        this.reading = reading;
        this.properties = new Properties(reading);
    }

    private record Step(KeyModel.Member member, TypeMirror type) {}

    /** The members to call one after the other; empty if there is no such path. */
    Optional<KeyReader.Source> read(AnnotationView.Text text, TypeMirror record) {
        List<KeyModel.Member> members = new ArrayList<>();
        TypeMirror at = record;
        for (String name : text.value().split("\\.", -1)) {
            Optional<Step> step = step(text, name, at);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            members.add(step.get().member());
            at = step.get().type();
        }
        return Optional.of(new KeyReader.Source(members, Optional.empty(), at));
    }

    private Optional<Step> step(AnnotationView.Text text, String name, TypeMirror owner) {
        Optional<TypeElement> element = reading.types().element(owner);
        if (element.isEmpty() || components(element.get()).isEmpty()) {
            return reading.fail(
                    KeyCode.NO_COMPONENTS,
                    text.origin(),
                    "\"" + name + "\" in the key \"" + text.value() + "\" is looked for in " + reading.quoted(owner)
                            + ", which has no components. Name a component of a record or class, or compute the key in"
                            + " a static method and name it as \"#method\".");
        }
        Optional<Element> member = member(element.get(), name);
        return member.isPresent()
                ? Optional.of(step((DeclaredType) owner, member.get()))
                : unknown(text, name, element.get());
    }

    private Optional<Element> member(TypeElement owner, String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<Element> field = fields(owner).stream()
                .filter(found -> found.getSimpleName().contentEquals(name)
                        && reading.access().allows(found))
                .map(Element.class::cast)
                .findFirst();
        return field.isPresent() ? field : properties.reader(owner, name).map(Element.class::cast);
    }

    private Step step(DeclaredType owner, Element member) {
        TypeMirror type = reading.types().memberOf(owner, member);
        boolean isMethod = member instanceof ExecutableElement;
        TypeMirror value = isMethod ? ((ExecutableType) type).getReturnType() : type;
        boolean nullable = !value.getKind().isPrimitive();
        return new Step(new KeyModel.Member(member.getSimpleName().toString(), isMethod, nullable), value);
    }

    private Optional<Step> unknown(AnnotationView.Text text, String name, TypeElement owner) {
        boolean hidden =
                fields(owner).stream().anyMatch(field -> field.getSimpleName().contentEquals(name));
        if (hidden) {
            return reading.fail(
                    KeyCode.COMPONENT_ACCESS,
                    text.origin(),
                    "Generated code cannot read " + Reading.quoted(name) + " of " + Reading.quoted(owner)
                            + ". Make it package-private, or add a getter.");
        }
        Set<String> known = components(owner);
        return reading.fail(
                KeyCode.UNKNOWN_COMPONENT,
                text.origin(),
                Reading.quoted(owner) + " has no component " + Reading.quoted(name) + "."
                        + Suggestions.didYouMean(name.replace("()", ""), known) + " It has " + Suggestions.list(known)
                        + ".");
    }

    /** What a path may name in a class, in declaration order. */
    private Set<String> components(TypeElement owner) {
        Set<String> names = fields(owner).stream()
                .map(field -> field.getSimpleName().toString())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (names.isEmpty() && !isOpaque(owner)) {
            ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
                    .filter(method -> !Members.isStatic(method) && Properties.isGetter(method))
                    .map(method -> componentOf(method.getSimpleName().toString()))
                    .forEach(names::add);
        }
        return names;
    }

    private static String componentOf(String getter) {
        String name = getter.replaceFirst("^(get|is)(?=[A-Z])", "");
        return name.equals(getter) ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static boolean isOpaque(TypeElement owner) {
        return owner.getKind() == ElementKind.ENUM || JavaTypes.isOfJdk(owner);
    }

    private List<VariableElement> fields(TypeElement owner) {
        return isOpaque(owner) ? List.of() : Members.instanceFields(owner, reading.types());
    }
}
