package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.DiagnosticCode;
import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.diagnostic.HandlerCode;
import io.thalweg.processor.diagnostic.JobCode;
import io.thalweg.processor.model.Origin;
import io.thalweg.processor.model.StepModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the steps of a job: its methods, its classes, then the classes it lists. Compilers differ in how they mix
 * methods and classes, so these are kept apart; within each kind the order is that of declaration.
 */
final class StepsReader {

    private static final List<String> MODIFIERS = List.of(
            Names.FROM, Names.WATERMARK, Names.KEY_BY, Names.WINDOW, Names.REBALANCE, Names.PARTITION_BY, Names.SINGLE);

    private final JobScope scope;
    private final Reading reading;
    private final StepClassReader classes;
    private final List<StepModel> steps = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private boolean found;

    StepsReader(JobScope scope) {
        this.scope = scope;
        this.reading = scope.reading();
        this.classes = new StepClassReader(scope);
    }

    /** The steps that could be read. */
    List<StepModel> read(AnnotationView job) {
        ElementFilter.methodsIn(scope.job().getEnclosedElements()).forEach(this::readMethod);
        ElementFilter.typesIn(scope.job().getEnclosedElements()).forEach(this::readClass);
        job.classes("steps").forEach(this::readListed);
        if (!found) {
            report(
                    JobCode.NO_STEPS,
                    ElementOrigin.of(scope.job()),
                    "The job " + Reading.quoted(scope.job())
                            + " has no steps. Expected methods annotated @Source, @Transform, @Filter or @Sink, and"
                            + " step classes.");
        }
        return steps;
    }

    private void readClass(TypeElement type) {
        if (isStepOfThisJob(type)) {
            add(type, ElementOrigin.of(type), classes.read(type));
        }
    }

    private boolean isStepOfThisJob(TypeElement type) {
        return !reading.annotations().has(type, Names.JOB) && classes.isStep(type);
    }

    private void readMethod(ExecutableElement method) {
        List<AnnotationView> kinds = reading.annotations().findAll(method, Names.METHOD_STEPS);
        checkHandlers(method);
        if (kinds.isEmpty()) {
            reading.annotations().findAll(method, MODIFIERS).forEach(view -> stray(view, "which is no step"));
            return;
        }
        found = true;
        if (kinds.size() > 1) {
            report(
                    JobCode.SEVERAL_STEP_ANNOTATIONS,
                    kinds.get(1).origin(),
                    Reading.quoted(method) + " is annotated "
                            + kinds.stream().map(AnnotationView::name).collect(Collectors.joining(" and "))
                            + ". Expected one kind of step. Divide it into two methods.");
            return;
        }
        checkModifiers(method, kinds.get(0));
        add(method, ElementOrigin.of(method), read(method, kinds.get(0)));
    }

    private Optional<StepModel> read(ExecutableElement method, AnnotationView kind) {
        return switch (kind.name()) {
            case "@Source" -> new SourceReader(scope).method(method, kind);
            case "@Transform" -> new TransformReader(scope).transform(method);
            case "@Filter" -> new TransformReader(scope).filter(method);
            case "@Async" -> new AsyncReader(scope).read(method, kind);
            case "@Join" -> new JoinReader(scope, kind).window(method);
            case "@IntervalJoin" -> new JoinReader(scope, kind).interval(method);
            default -> new SinkReader(scope).method(method);
        };
    }

    private void checkHandlers(ExecutableElement method) {
        reading.annotations()
                .findAll(method, Names.HANDLERS)
                .forEach(view -> report(
                        HandlerCode.HANDLER_IN_JOB,
                        view.origin(),
                        view.name() + " belongs into a step class, but " + Reading.quoted(method)
                                + " is a method of the job. Put it into a static class inside of the job, with @KeyBy"
                                + " or @Window."));
    }

    private void checkModifiers(ExecutableElement method, AnnotationView kind) {
        for (AnnotationView view : reading.annotations().findAll(method, MODIFIERS)) {
            if (kind.name().equals("@Async") && view.name().equals("@KeyBy")) {
                AsyncReader.refuseKey(reading, view);
            } else if (!isAllowed(kind, view)) {
                stray(view, "which is a " + kind.name());
            }
        }
    }

    /** What is wrong about a join in a way of its own is reported by whoever reads it. */
    private static boolean isAllowed(AnnotationView kind, AnnotationView modifier) {
        boolean join = kind.name().equals("@Join") || kind.name().equals("@IntervalJoin");
        return switch (modifier.name()) {
            case "@From", "@Rebalance", "@PartitionBy" -> !kind.name().equals("@Source");
            case "@Single" -> true;
            case "@Watermark" -> kind.name().equals("@Source") || kind.name().equals("@Transform");
            default -> join;
        };
    }

    private void stray(AnnotationView view, String why) {
        report(
                JobCode.STRAY_ANNOTATION,
                view.origin(),
                view.name() + " has no effect on " + Reading.quoted(view.element()) + ", " + why + ". "
                        + placeOf(view));
    }

    private static String placeOf(AnnotationView view) {
        return switch (view.name()) {
            case "@From" -> "It belongs on steps that read a stream.";
            case "@Rebalance", "@PartitionBy", "@Single" ->
                "It says how records get to the step that it stands on: put it on the step that reads them.";
            case "@Watermark" -> "It belongs on a @Source, a @Transform or an event type.";
            case "@Window" -> "It belongs on a step class, or beside @Join.";
            default -> "It belongs on a step class, or on an @OnEvent handler of one.";
        };
    }

    private void readListed(AnnotationView.ClassValue listed) {
        Optional<TypeElement> resolved = new UserClasses(reading).resolve(listed, JobCode.LISTED_NO_STEP);
        found = true;
        resolved.ifPresent(type -> readListed(type, listed.origin()));
    }

    private void readListed(TypeElement type, ElementOrigin origin) {
        if (type.getEnclosingElement().equals(scope.job())) {
            report(
                    JobCode.LISTED_MEMBER,
                    origin,
                    Reading.quoted(type) + " is a member of the job, and so a step of it"
                            + " already. Remove it from \"steps\".");
        } else if (!classes.isStep(type)) {
            report(
                    JobCode.LISTED_NO_STEP,
                    origin,
                    Reading.quoted(type) + " is no step class. Expected one with"
                            + " @OnEvent handlers, @Source or @Sink. Remove it from \"steps\", or add them.");
        } else {
            add(type, origin, classes.read(type));
        }
    }

    private void add(Element member, Origin origin, Optional<StepModel> step) {
        found = true;
        String name = member.getSimpleName().toString();
        if (!names.add(name)) {
            report(
                    JobCode.DUPLICATE_STEP,
                    origin,
                    "There are two steps " + Reading.quoted(name)
                            + ". Expected different names: they are the names of the streams. Rename one of them.");
        }
        if (step.isEmpty() && !reading.report().hasErrors()) {
            throw new IllegalStateException("step " + name + " could not be read, and nothing says why");
        }
        step.ifPresent(steps::add);
    }

    private void report(DiagnosticCode code, Origin origin, String message) {
        reading.report().add(code, origin, message);
    }
}
