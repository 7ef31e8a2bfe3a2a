package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.diagnostic.StateObjectCode;
import io.thalweg.processor.diagnostic.Suggestions;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.model.Origin;
import io.thalweg.processor.model.StateObject.Kind;
import io.thalweg.processor.model.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads how reducing and aggregating state is added to. */
final class StateFunctionReader {

    private final Reading reading;
    private final List<TypeElement> owners;

    StateFunctionReader(JobScope scope, TypeElement step) {
        this.reading = scope.reading();
        this.owners = List.of(step, scope.job());
    }

    /**
     * The class of an aggregate.
     *
     * @param accumulator what it stores
     */
    record Found(TypeRef.Declared type, TypeMirror accumulator) {}

    /** Reports members of {@code @State} that other kinds of state have. */
    void refuseOthers(VariableElement field, Kind kind) {
        Optional<AnnotationView> view = reading.annotations().find(field, Names.STATE);
        view.ifPresent(found -> {
            refuseOther(found, "reduce", kind == Kind.REDUCING, "ReducingState<T>");
            refuseOther(found, "aggregate", kind == Kind.AGGREGATING, "AggregatingState<IN, OUT>");
        });
    }

    /** The same, of a plain field. */
    void refuseAll(VariableElement field) {
        refuseOthers(field, null);
    }

    private void refuseOther(AnnotationView view, String member, boolean fits, String type) {
        if (view.isWritten(member) && !fits) {
            reading.report()
                    .add(
                            StateObjectCode.OTHER_KIND,
                            view.origin(member),
                            "\"" + member + "\" is not for " + Reading.quoted(view.element()) + ", which is no " + type
                                    + ". Remove it, or make the field a final " + type + ".");
        }
    }

    /** The method that makes one value of two. */
    Optional<MethodModel> reduce(VariableElement field, DeclaredType type) {
        TypeMirror value = type.getTypeArguments().get(0);
        String shape = "static " + plain(value) + " max(" + plain(value) + " one, " + plain(value) + " other)";
        Optional<AnnotationView> view = reading.annotations().find(field, Names.STATE);
        String text = view.map(found -> found.string("reduce")).orElse("");
        if (!text.startsWith("#")) {
            Origin origin = view.filter(found -> found.isWritten("reduce"))
                    .map(found -> (Origin) found.origin("reduce"))
                    .orElseGet(() -> ElementOrigin.of(field));
            return reading.fail(
                    StateObjectCode.REDUCE_MISSING,
                    origin,
                    "The reducing state " + Reading.quoted(field) + " names no method that makes one value of two."
                            + " Write @State(reduce = \"#max\") and, in the step or the job, \"" + shape + "\".");
        }
        return reduce(view.orElseThrow().text("reduce"), value);
    }

    private Optional<MethodModel> reduce(AnnotationView.Text text, TypeMirror value) {
        String name = text.value().substring(1);
        List<ExecutableElement> named = methods()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .toList();
        if (named.isEmpty()) {
            return unknown(text, name, value);
        }
        return named.stream()
                .filter(method -> fits(method, value))
                .findFirst()
                .map(this::model)
                .or(() -> misfit(text, named.get(0), value));
    }

    private Stream<ExecutableElement> methods() {
        return owners.stream()
                .distinct()
                .flatMap(owner -> ElementFilter.methodsIn(owner.getEnclosedElements()).stream());
    }

    private boolean fits(ExecutableElement method, TypeMirror value) {
        return Members.isStatic(method)
                && method.getTypeParameters().isEmpty()
                && method.getParameters().size() == 2
                && method.getParameters().stream()
                        .allMatch(parameter -> reading.types().isAssignable(value, parameter.asType()))
                && reading.types().isAssignable(method.getReturnType(), value)
                && method.getThrownTypes().stream().allMatch(reading.types()::isUnchecked)
                && reading.access().allows(method);
    }

    private Optional<MethodModel> unknown(AnnotationView.Text text, String name, TypeMirror value) {
        List<String> candidates = methods()
                .filter(method ->
                        Members.isStatic(method) && method.getParameters().size() == 2)
                .map(method -> method.getSimpleName().toString())
                .distinct()
                .toList();
        List<String> places = owners.stream()
                .map(owner -> owner.getSimpleName().toString())
                .distinct()
                .toList();
        return reading.fail(
                StateObjectCode.REDUCE_UNKNOWN,
                text.origin(),
                "There is no method " + Reading.quoted(name) + " in " + Suggestions.list(places) + "."
                        + Suggestions.didYouMean(name, candidates) + " Write \"" + expected(name, value) + "\".");
    }

    private Optional<MethodModel> misfit(AnnotationView.Text text, ExecutableElement method, TypeMirror value) {
        String problem = reading.access().allows(method)
                ? "has another shape. Found \"" + signature(method) + "\", expected \""
                        + expected(method.getSimpleName().toString(), value) + "\" without checked exceptions."
                : "cannot be called by generated code. " + reading.access().fix(method) + ".";
        return reading.fail(
                StateObjectCode.REDUCE_SHAPE, text.origin(), "The method " + Reading.quoted(method) + " " + problem);
    }

    private String expected(String name, TypeMirror value) {
        return "static " + plain(value) + " " + name + "(" + plain(value) + " one, " + plain(value) + " other)";
    }

    private TypeRef plain(TypeMirror type) {
        return reading.types().ref(type);
    }

    private String signature(ExecutableElement method) {
        String parameters = method.getParameters().stream()
                .map(parameter -> plain(parameter.asType()).toString())
                .collect(Collectors.joining(", "));
        return (Members.isStatic(method) ? "static " : "") + plain(method.getReturnType()) + " "
                + method.getSimpleName() + "(" + parameters + ")";
    }

    private MethodModel model(ExecutableElement method) {
        List<MethodModel.Parameter> parameters = method.getParameters().stream()
                .map(parameter -> new MethodModel.Parameter(
                        parameter.getSimpleName().toString(),
                        plain(parameter.asType()),
                        plain(parameter.asType()),
                        Role.OTHER,
                        "",
                        ElementOrigin.of(parameter)))
                .toList();
        return new MethodModel(
                reading.types().declared((TypeElement) method.getEnclosingElement()),
                method.getSimpleName().toString(),
                true,
                parameters,
                plain(method.getReturnType()),
                ElementOrigin.of(method));
    }

    /** The class that adds up, and what it stores. */
    Optional<Found> aggregate(VariableElement field, DeclaredType type) {
        Optional<AnnotationView> view = reading.annotations().find(field, Names.STATE);
        Optional<AnnotationView.ClassValue> named = view.flatMap(found -> found.classOrVoid("aggregate"));
        if (named.isEmpty()) {
            return reading.fail(
                    StateObjectCode.AGGREGATE_MISSING,
                    ElementOrigin.of(field),
                    "The aggregating state " + Reading.quoted(field) + " names no class that adds up. Write"
                            + " @State(aggregate = X.class), where X implements \"Aggregate<"
                            + plain(type.getTypeArguments().get(0)) + ", ?, "
                            + plain(type.getTypeArguments().get(1))
                            + ">\" with the type that is stored in the middle.");
        }
        return new UserClasses(reading)
                .resolve(named.get(), StateObjectCode.AGGREGATE_MISFIT)
                .flatMap(found -> aggregate(found, type, view.orElseThrow().origin("aggregate")));
    }

    private Optional<Found> aggregate(TypeElement aggregate, DeclaredType type, Origin origin) {
        Optional<DeclaredType> as = reading.types().as(aggregate.asType(), Names.AGGREGATE);
        boolean fits = as.filter(found -> !reading.types().isRaw(found)).isPresent()
                && reading.types()
                        .isSame(
                                as.get().getTypeArguments().get(0),
                                type.getTypeArguments().get(0))
                && reading.types()
                        .isSame(
                                as.get().getTypeArguments().get(2),
                                type.getTypeArguments().get(1));
        if (!fits) {
            String found =
                    as.map(declared -> "is an " + reading.quoted(declared)).orElse("is no Aggregate");
            return reading.fail(
                    StateObjectCode.AGGREGATE_MISFIT,
                    origin,
                    Reading.quoted(aggregate) + " " + found + ", but " + reading.quoted(type) + " needs an \"Aggregate<"
                            + plain(type.getTypeArguments().get(0)) + ", ?, "
                            + plain(type.getTypeArguments().get(1))
                            + ">\". Change the type arguments of one of them.");
        }
        boolean made = new UserClasses(reading)
                .constructible(aggregate, StateObjectCode.AGGREGATE_CONSTRUCTOR, origin, "The aggregate");
        return made
                ? Optional.of(new Found(
                        reading.types().declared(aggregate),
                        as.get().getTypeArguments().get(1)))
                : Optional.empty();
    }
}
