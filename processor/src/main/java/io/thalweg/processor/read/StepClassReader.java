package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.DiagnosticCode;
import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.diagnostic.JobCode;
import io.thalweg.processor.model.StepModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Reads classes that are steps: sources, sinks, process steps and window steps. */
final class StepClassReader {

    private final JobScope scope;
    private final Reading reading;
    private final UserClasses classes;

    StepClassReader(JobScope scope) {
        this.scope = scope;
        this.reading = scope.reading();
        this.classes = new UserClasses(reading);
    }

    /** Whether an annotation or a handler makes the class a step; one that only hands on its handlers is none. */
    boolean isStep(TypeElement type) {
        return !isBase(type) && isMarked(type);
    }

    private boolean isMarked(TypeElement type) {
        return !reading.annotations().findAll(type, Names.CLASS_STEPS).isEmpty()
                || Members.methods(type, reading.types()).stream().anyMatch(this::isHandler);
    }

    /** Whether no object of the class can be made, and another class beside it extends it. */
    private boolean isBase(TypeElement type) {
        boolean open = type.getModifiers().contains(Modifier.ABSTRACT)
                || !type.getTypeParameters().isEmpty();
        return open
                && type.getNestingKind().isNested()
                && ElementFilter.typesIn(type.getEnclosingElement().getEnclosedElements()).stream()
                        .anyMatch(other -> reading.types()
                                .superclass(other)
                                .filter(type::equals)
                                .isPresent());
    }

    private boolean isSourceOrSink(TypeElement type) {
        return !reading.annotations()
                .findAll(type, List.of(Names.SOURCE, Names.SINK))
                .isEmpty();
    }

    private boolean isHandler(ExecutableElement method) {
        return !reading.annotations().findAll(method, Names.HANDLERS).isEmpty();
    }

    /** The step; empty if something is wrong with it. */
    Optional<StepModel> read(TypeElement type) {
        List<AnnotationView> kinds = reading.annotations().findAll(type, List.of(Names.SOURCE, Names.SINK));
        boolean sound = isConstructible(type);
        if (kinds.isEmpty()) {
            return sound ? new HandlerClassReader(scope, type).read() : Optional.empty();
        }
        if (!isAlone(type, kinds) || !sound) {
            return Optional.empty();
        }
        AnnotationView kind = kinds.get(0);
        return kind.name().equals("@Source")
                ? new SourceReader(scope).type(type, kind)
                : new SinkReader(scope).type(type);
    }

    private boolean isAlone(TypeElement type, List<AnnotationView> kinds) {
        List<AnnotationView> others = reading.annotations().findAll(type, List.of(Names.KEY_BY, Names.WINDOW));
        if (kinds.size() == 1 && others.isEmpty()) {
            return true;
        }
        List<AnnotationView> all =
                Stream.concat(kinds.stream(), others.stream()).toList();
        reading.report()
                .add(
                        JobCode.SEVERAL_STEP_ANNOTATIONS,
                        all.get(1).origin(),
                        Reading.quoted(type) + " is annotated "
                                + all.stream().map(AnnotationView::name).collect(Collectors.joining(" and "))
                                + ". Expected one kind of step. Divide it into two classes.");
        return false;
    }

    private boolean isConstructible(TypeElement type) {
        if (!type.getTypeParameters().isEmpty()) {
            return refuse(
                    JobCode.STEP_CLASS_GENERIC,
                    type,
                    "has type parameters, which nobody gives values to. Write" + " the types themselves.");
        }
        if (type.getKind() == ElementKind.RECORD && !isSourceOrSink(type) && !holdsStateObjects(type)) {
            return refuse(
                    JobCode.STEP_CLASS_KIND,
                    type,
                    "is a record, whose components cannot be state unless all of them are state objects such as"
                            + " \"ValueState<Long>\". Make it a class with fields.");
        }
        Optional<UserClasses.Problem> problem = classes.problem(type).or(() -> constructorProblem(type));
        return problem.map(found -> refuse(code(found.flaw()), type, found.text()))
                .orElse(true);
    }

    private boolean holdsStateObjects(TypeElement type) {
        List<VariableElement> filled = StateConstructorReader.fields(type, reading);
        return !filled.isEmpty() && filled.equals(Members.instanceFields(type, reading.types()));
    }

    /** A constructor that takes state objects is looked at when these are known. */
    private Optional<UserClasses.Problem> constructorProblem(TypeElement type) {
        return StateConstructorReader.fields(type, reading).isEmpty()
                ? classes.constructorProblem(type)
                : Optional.empty();
    }

    private static DiagnosticCode code(UserClasses.Flaw flaw) {
        return switch (flaw) {
            case KIND, ABSTRACT -> JobCode.STEP_CLASS_KIND;
            case INNER -> JobCode.STEP_CLASS_INNER;
            case ACCESS -> JobCode.STEP_CLASS_ACCESS;
            case CONSTRUCTOR -> JobCode.STEP_CLASS_CONSTRUCTOR;
        };
    }

    private boolean refuse(DiagnosticCode code, TypeElement type, String problem) {
        reading.report().add(code, ElementOrigin.of(type), "The step class " + Reading.quoted(type) + " " + problem);
        return false;
    }
}
