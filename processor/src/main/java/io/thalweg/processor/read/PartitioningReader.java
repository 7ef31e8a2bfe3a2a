package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.DiagnosticCode;
import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.diagnostic.PartitionCode;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.model.PartitioningModel;
import io.thalweg.processor.model.PartitioningModel.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads {@code @Rebalance}, {@code @PartitionBy} and {@code @Single}. */
final class PartitioningReader {

    private static final String EXPECTED = "static int %s(%s, int lanes)";

    private final JobScope scope;
    private final Reading reading;
    private final PlaceholderReader placeholders;

    PartitioningReader(JobScope scope) {
        this.scope = scope;
        this.reading = scope.reading();
        this.placeholders = new PlaceholderReader(reading);
    }

    /**
     * The wish of the author's, empty if there is none, or one that is wrong.
     *
     * @param elements where the annotations may stand, the first one that has one counts
     * @param record the type of the records
     */
    Optional<PartitioningModel> read(List<Element> elements, TypeMirror record) {
        for (Element element : elements) {
            List<AnnotationView> found = reading.annotations().findAll(element, Names.PARTITIONINGS);
            if (!found.isEmpty()) {
                return isAlone(found) ? model(found.get(0), elements, record) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isAlone(List<AnnotationView> found) {
        if (found.size() == 1) {
            return true;
        }
        reading.report()
                .add(
                        PartitionCode.SEVERAL,
                        found.get(1).origin(),
                        Reading.quoted(found.get(1).element()) + " has both "
                                + found.get(0).name() + " and " + found.get(1).name()
                                + ", which send a record to different lanes. Expected one of them. Remove the other.");
        return false;
    }

    private Optional<PartitioningModel> model(AnnotationView view, List<Element> elements, TypeMirror record) {
        return switch (view.name()) {
            case "@Rebalance" -> Optional.of(PartitioningModel.of(Kind.REBALANCE, view.origin()));
            case "@Single" -> Optional.of(PartitioningModel.of(Kind.SINGLE, view.origin()));
            default ->
                method(view.text("value"), owners(elements), record)
                        .map(method -> new PartitioningModel(Kind.METHOD, Optional.of(method), view.origin("value")));
        };
    }

    /** The step class, if the step is one, then the job. */
    private List<TypeElement> owners(List<Element> elements) {
        List<TypeElement> owners = new ArrayList<>();
        for (Element element : elements) {
            if (element.getKind() == ElementKind.CLASS) {
                owners.add((TypeElement) element);
            }
        }
        owners.add(scope.job());
        return owners;
    }

    private Optional<MethodModel> method(AnnotationView.Text text, List<TypeElement> owners, TypeMirror record) {
        if (placeholders.refuse(text, "@PartitionBy")) {
            return Optional.empty();
        }
        if (!text.value().startsWith("#")) {
            return fail(
                    PartitionCode.NO_METHOD,
                    text,
                    "@PartitionBy(" + Suggestions.quoted(text.value())
                            + ") names no method. Expected \"#\" and the name"
                            + " of a static method that chooses the lane, such as \"#lane\". To send records with the"
                            + " same value to the same lane, write @KeyBy.");
        }
        String name = text.value().substring(1);
        List<ExecutableElement> named = methods(owners).stream()
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

    private static List<ExecutableElement> methods(List<TypeElement> owners) {
        return owners.stream()
                .flatMap(owner -> ElementFilter.methodsIn(owner.getEnclosedElements()).stream())
                .toList();
    }

    private boolean fits(ExecutableElement method, TypeMirror record) {
        List<? extends VariableElement> parameters = method.getParameters();
        return isCandidate(method)
                && method.getTypeParameters().isEmpty()
                && method.getReturnType().getKind() == TypeKind.INT
                && method.getThrownTypes().stream().allMatch(reading.types()::isUnchecked)
                && reading.types().isAssignable(record, parameters.get(0).asType())
                && (parameters.size() == 1 || parameters.get(1).asType().getKind() == TypeKind.INT);
    }

    private static boolean isCandidate(ExecutableElement method) {
        int parameters = method.getParameters().size();
        return Members.isStatic(method) && (parameters == 1 || parameters == 2);
    }

    private Optional<MethodModel> unknown(AnnotationView.Text text, String name, List<TypeElement> owners) {
        List<String> candidates = methods(owners).stream()
                .filter(PartitioningReader::isCandidate)
                .map(method -> method.getSimpleName().toString())
                .distinct()
                .toList();
        List<String> places =
                owners.stream().map(owner -> owner.getSimpleName().toString()).toList();
        return fail(
                PartitionCode.UNKNOWN_METHOD,
                text,
                "There is no method " + Reading.quoted(name) + " in " + Suggestions.list(places) + "."
                        + Suggestions.didYouMean(name, candidates) + " Write \"static int " + name
                        + "(T record, int lanes)\", with the type of the records.");
    }

    private Optional<MethodModel> misfit(AnnotationView.Text text, ExecutableElement method, TypeMirror record) {
        String expected =
                String.format(EXPECTED, method.getSimpleName(), reading.types().ref(record) + " record");
        return fail(
                PartitionCode.METHOD_SHAPE,
                text,
                "The method " + Reading.quoted(method) + " has another shape. Found \"" + signatureOf(method)
                        + "\", expected \"" + expected + "\" without checked exceptions, or the same without"
                        + " \"int lanes\".");
    }

    private String signatureOf(ExecutableElement method) {
        String parameters = method.getParameters().stream()
                .map(parameter -> reading.types().ref(parameter.asType()).toString())
                .collect(Collectors.joining(", "));
        return (Members.isStatic(method) ? "static " : "") + reading.types().ref(method.getReturnType()) + " "
                + method.getSimpleName() + "(" + parameters + ")";
    }

    private Optional<MethodModel> accessible(AnnotationView.Text text, ExecutableElement method) {
        return reading.access().allows(method)
                ? Optional.of(model(method))
                : fail(
                        PartitionCode.METHOD_ACCESS,
                        text,
                        "Generated code cannot call the method " + Reading.quoted(method) + ". "
                                + reading.access().fix(method) + ".");
    }

    private MethodModel model(ExecutableElement method) {
        List<MethodModel.Parameter> parameters = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            parameters.add(new MethodModel.Parameter(
                    parameter.getSimpleName().toString(),
                    reading.types().ref(parameter.asType()),
                    reading.types().ref(parameter.asType()),
                    parameters.isEmpty() ? Role.RECORD : Role.LANES,
                    "",
                    ElementOrigin.of(parameter)));
        }
        return new MethodModel(
                reading.types().declared((TypeElement) method.getEnclosingElement()),
                method.getSimpleName().toString(),
                true,
                List.copyOf(parameters),
                reading.types().ref(method.getReturnType()),
                ElementOrigin.of(method));
    }

    private <V> Optional<V> fail(DiagnosticCode code, AnnotationView.Text text, String message) {
        return reading.fail(code, text.origin(), message);
    }
}
