package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.diagnostic.JobCode;
import io.thalweg.processor.diagnostic.LanguageCode;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Finds types in a job's signatures that do not exist, or do not exist yet because another processor writes them. Parts
 * of the language that this version lacks are among them, and get a message of their own.
 */
final class UnresolvedTypes {

    private static final Set<String> ANNOTATIONS_NOT_YET = Set.of("Sql");

    private static final Set<String> TYPES_NOT_YET = Set.of("Change");

    private final Reading reading;
    private final Set<String> reported = new HashSet<>();

    UnresolvedTypes(Reading reading) {
        this.reading = reading;
    }

    /** Reports the unknown types in the signatures of a class and the classes in it, each once: javac repeats them. */
    void check(Element element) {
        checkAnnotations(element);
        if (element instanceof TypeElement type) {
            check(type, type.getSuperclass());
            type.getInterfaces().forEach(found -> check(type, found));
        } else if (element instanceof ExecutableElement method) {
            check(method, method.getReturnType());
            method.getParameters().forEach(this::check);
        } else if (element instanceof VariableElement variable) {
            check(variable, variable.asType());
        }
        element.getEnclosedElements().stream().filter(member -> !isCopy(member)).forEach(this::check);
    }

    /** Record components stand in the source as fields, and constructors of records as components. */
    private static boolean isCopy(Element member) {
        boolean inRecord = member.getEnclosingElement().getKind() == ElementKind.RECORD;
        return member.getKind() == ElementKind.RECORD_COMPONENT || inRecord && member instanceof ExecutableElement;
    }

    private void checkAnnotations(Element element) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
            String name = type.getSimpleName().toString();
            if (ANNOTATIONS_NOT_YET.contains(name) && mayBeOurs(type, Names.ANNOTATIONS)) {
                reading.report()
                        .add(
                                LanguageCode.ANNOTATION_NOT_YET,
                                ElementOrigin.of(element, mirror),
                                "This version of Thalweg does not have @" + name + " yet. Remove it.");
            }
        }
    }

    /** A type that does not exist might be ours; one that does exist is if it stands in our package. */
    private static boolean mayBeOurs(TypeElement type, String packagePrefix) {
        String name = type.getQualifiedName().toString();
        return type.asType().getKind() == TypeKind.ERROR || name.equals(packagePrefix + type.getSimpleName());
    }

    private void check(Element element, TypeMirror type) {
        switch (type.getKind()) {
            case ERROR -> report(element, type);
            case ARRAY -> check(element, ((ArrayType) type).getComponentType());
            case DECLARED -> {
                checkNotYet(element, type);
                ((DeclaredType) type).getTypeArguments().forEach(argument -> check(element, argument));
            }
            default -> {}
        }
    }

    private void checkNotYet(Element element, TypeMirror type) {
        TypeElement declared = reading.types().element(type).orElseThrow();
        String name = declared.getSimpleName().toString();
        if (TYPES_NOT_YET.contains(name) && mayBeOurs(declared, Names.API)) {
            notYet(element, name);
        }
    }

    private void report(Element element, TypeMirror type) {
        String name = ((DeclaredType) type).asElement().getSimpleName().toString();
        if (TYPES_NOT_YET.contains(name)) {
            notYet(element, name);
        } else if (reported.add(name)) {
            reading.report()
                    .add(
                            JobCode.UNRESOLVED_TYPE,
                            ElementOrigin.of(element),
                            "The type \"" + name + "\" of " + Reading.quoted(element) + " does not exist. Add its"
                                    + " import, or the library that has it. If another annotation processor writes it,"
                                    + " that one has to run too.");
        }
    }

    private void notYet(Element element, String name) {
        reading.report()
                .add(
                        LanguageCode.TYPE_NOT_YET,
                        ElementOrigin.of(element),
                        "This version of Thalweg does not have \"" + name + "\" yet. Remove it.");
    }
}
