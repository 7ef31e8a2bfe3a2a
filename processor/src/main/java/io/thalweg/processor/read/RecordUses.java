package io.thalweg.processor.read;

import com.sun.source.tree.MethodTree;
import io.thalweg.processor.model.RecordUse;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * Finds out from the source of methods what they do with a record: a stream's readers may be given the same object if none
 * of them can change it. Whatever cannot be told for certain counts as {@link RecordUse#UNKNOWN}.
 */
final class RecordUses {

    private final MethodBodies bodies;
    private final JavaTypes types;
    private final Set<ExecutableElement> underWay = new HashSet<>();

    RecordUses(JobScope scope) {
        this.bodies = scope.bodies();
        this.types = scope.reading().types();
    }

    /** What a method does with what a parameter holds. */
    RecordUse of(ExecutableElement method, VariableElement parameter) {
        return of(method, parameter.getSimpleName().toString(), parameter.asType());
    }

    /** What a method does with the object it is called on; unknown if a subclass may have another such method. */
    private RecordUse ofThis(ExecutableElement method) {
        Element owner = method.getEnclosingElement();
        if (owner.getKind() == ElementKind.RECORD && isImplicitAccessor(method)) {
            return RecordUse.RETURNED;
        }
        Set<Modifier> modifiers = method.getModifiers();
        boolean fixed = owner.getModifiers().contains(Modifier.FINAL)
                || modifiers.contains(Modifier.FINAL)
                || modifiers.contains(Modifier.PRIVATE);
        return fixed && !modifiers.contains(Modifier.STATIC)
                ? of(method, RecordPaths.THIS, owner.asType())
                : RecordUse.UNKNOWN;
    }

    private boolean isImplicitAccessor(ExecutableElement method) {
        return method.getParameters().isEmpty()
                && bodies.of(method).isEmpty()
                && field((TypeElement) method.getEnclosingElement(), method.getSimpleName())
                        .isPresent();
    }

    private RecordUse of(ExecutableElement method, String name, TypeMirror type) {
        Optional<MethodTree> source = bodies.of(method).filter(tree -> tree.getBody() != null);
        if (source.isEmpty() || !underWay.add(method)) {
            return RecordUse.UNKNOWN;
        }
        try {
            return RecordScan.of(source.get(), new RecordPaths(this, name, type));
        } finally {
            underWay.remove(method);
        }
    }

    /** Whether an object of that type never changes, so that anybody may have it. */
    boolean immutable(TypeMirror type) {
        return type.getKind().isPrimitive()
                || types.element(type)
                        .filter(found -> found.getKind() == ElementKind.ENUM
                                || ScalarTypes.of(found.getQualifiedName().toString())
                                        .isPresent())
                        .isPresent();
    }

    /** The type of a field, empty if the type has none of that name. */
    Optional<TypeMirror> field(TypeMirror owner, CharSequence name) {
        return types.element(owner).flatMap(type -> field(type, name)).map(Element::asType);
    }

    private Optional<VariableElement> field(TypeElement type, CharSequence name) {
        return Members.instanceFields(type, types).stream()
                .filter(field -> field.getSimpleName().contentEquals(name))
                .findFirst();
    }

    /**
     * What a call on a record returns, if the method only reads the record.
     *
     * @param arguments how many there are
     */
    Optional<Read> call(TypeMirror owner, CharSequence name, int arguments) {
        return types.element(owner).flatMap(type -> only(type, name, arguments)).flatMap(this::read);
    }

    private Optional<Read> read(ExecutableElement method) {
        RecordUse use = ofThis(method);
        return use == RecordUse.UNKNOWN
                ? Optional.empty()
                : Optional.of(new Read(method.getReturnType(), use == RecordUse.RETURNED));
    }

    private Optional<ExecutableElement> only(TypeElement type, CharSequence name, int arguments) {
        var named = types.elements().getAllMembers(type).stream()
                .filter(member -> member.getKind() == ElementKind.METHOD
                        && member.getSimpleName().contentEquals(name))
                .map(ExecutableElement.class::cast)
                .filter(method -> method.getParameters().size() == arguments || method.isVarArgs())
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** @param part whether what was read may be a part of the record, or the record */
    record Read(TypeMirror type, boolean part) {}
}
