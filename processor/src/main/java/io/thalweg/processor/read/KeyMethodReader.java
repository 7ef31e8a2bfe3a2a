package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.DiagnosticCode;
import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.diagnostic.KeyCode;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.MethodModel.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds the static method of the user's that {@code "#method"} names. */
final class KeyMethodReader {

    private final Reading reading;

    KeyMethodReader(Reading reading) {
        this.reading = reading;
    }

    /**
     * A static method that takes the record, or a supertype of it, and returns something.
     *
     * @param owners classes in which it is looked for, the nearest first
     */
    Optional<UserMethod> read(AnnotationView.Text text, TypeMirror record, List<TypeElement> owners) {
        String name = text.value().substring(1);
        List<ExecutableElement> named = owners.stream()
                .flatMap(owner -> ElementFilter.methodsIn(owner.getEnclosedElements()).stream())
                .filter(method -> method.getSimpleName().contentEquals(name))
                .toList();
        if (named.isEmpty()) {
            return unknown(text, name, owners);
        }
        return named.stream()
                .filter(method -> fits(method, record))
                .findFirst()
                .map(method -> accessible(text, method))
                .orElseGet(() -> misfit(text, named.get(0), record));
    }

    private Optional<UserMethod> unknown(AnnotationView.Text text, String name, List<TypeElement> owners) {
        List<String> candidates = owners.stream()
                .flatMap(owner -> ElementFilter.methodsIn(owner.getEnclosedElements()).stream())
                .filter(method ->
                        Members.isStatic(method) && method.getParameters().size() == 1)
                .map(method -> method.getSimpleName().toString())
                .distinct()
                .toList();
        String places = Suggestions.list(
                owners.stream().map(owner -> owner.getSimpleName().toString()).toList());
        return fail(
                KeyCode.UNKNOWN_METHOD,
                text,
                "There is no method " + Reading.quoted(name) + " in " + places + "."
                        + Suggestions.didYouMean(name, candidates) + " Static methods with one parameter there: "
                        + Suggestions.list(candidates) + ".");
    }

    private boolean fits(ExecutableElement method, TypeMirror record) {
        return Members.isStatic(method)
                && method.getParameters().size() == 1
                && method.getTypeParameters().isEmpty()
                && method.getReturnType().getKind() != TypeKind.VOID
                && method.getThrownTypes().stream().allMatch(reading.types()::isUnchecked)
                && reading.types()
                        .isAssignable(record, method.getParameters().get(0).asType());
    }

    private Optional<UserMethod> misfit(AnnotationView.Text text, ExecutableElement method, TypeMirror record) {
        return fail(
                KeyCode.METHOD_SIGNATURE,
                text,
                "The method " + Reading.quoted(method) + " has another shape. Found \"" + signatureOf(method)
                        + "\", expected \"static R " + method.getSimpleName() + "("
                        + reading.types().ref(record)
                        + ")\" without checked exceptions.");
    }

    private String signatureOf(ExecutableElement method) {
        String parameters = method.getParameters().stream()
                .map(parameter -> reading.types().ref(parameter.asType()).toString())
                .collect(Collectors.joining(", "));
        return (Members.isStatic(method) ? "static " : "") + reading.types().ref(method.getReturnType()) + " "
                + method.getSimpleName() + "(" + parameters + ")";
    }

    private Optional<UserMethod> accessible(AnnotationView.Text text, ExecutableElement method) {
        if (!reading.access().allows(method)) {
            return fail(
                    KeyCode.METHOD_ACCESS,
                    text,
                    "Generated code cannot call the method " + Reading.quoted(method) + ". "
                            + reading.access().fix(method) + ".");
        }
        return Optional.of(new UserMethod(model(method), method, method.getReturnType(), List.of()));
    }

    private MethodModel model(ExecutableElement method) {
        TypeMirror type = method.getParameters().get(0).asType();
        ElementOrigin origin = ElementOrigin.of(method.getParameters().get(0));
        MethodModel.Parameter record = new MethodModel.Parameter(
                method.getParameters().get(0).getSimpleName().toString(),
                reading.types().ref(type),
                reading.types().ref(type),
                Role.RECORD,
                "",
                origin);
        return new MethodModel(
                reading.types().declared((TypeElement) method.getEnclosingElement()),
                method.getSimpleName().toString(),
                true,
                List.of(record),
                reading.types().ref(method.getReturnType()),
                ElementOrigin.of(method));
    }

    private Optional<UserMethod> fail(DiagnosticCode code, AnnotationView.Text text, String message) {
        return reading.fail(code, text.origin(), message);
    }
}
