package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.JobCode;
import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads a class annotated {@code @Job}. */
public final class JobReader {

    private final Types types;
    private final Elements elements;
    private final MethodBodies bodies;

    /** Reads the classes of the compiler at work. */
    public JobReader(ProcessingEnvironment environment) {
        this.types = environment.getTypeUtils();
        this.elements = environment.getElementUtils();
        this.bodies = MethodBodies.of(environment);
    }

    /**
     * Reads a job.
     *
     * @param report takes all that is wrong with it
     * @return the job, empty if the report has an error
     */
    public Optional<JobModel> read(TypeElement job, Report report) {
        Reading reading = Reading.of(new JavaTypes(types, elements), job, report);
        new UnresolvedTypes(reading).check(job);
        AnnotationView annotation = reading.annotations().find(job, Names.JOB).orElseThrow();
        if (report.hasErrors() || !new JobClassChecks(reading).check(job)) {
            return Optional.empty();
        }
        JobScope scope = new JobScope(reading, new EventTypeReader(reading), bodies, job);
        List<StepModel> steps = new StepsReader(scope).read(annotation);
        new JobClassChecks(reading).checkConstructor(job, usesInstance(steps, job, reading));
        JobModel model = model(scope, annotation, steps);
        return report.hasErrors() ? Optional.empty() : Optional.of(model);
    }

    private JobModel model(JobScope scope, AnnotationView annotation, List<StepModel> steps) {
        Reading reading = scope.reading();
        Map<String, StepOptions> options = new StepOptionsReader(scope).read(steps);
        return new JobModel(
                reading.types().declared(scope.job()),
                name(reading, annotation),
                annotation.integer("parallelism"),
                annotation.integer("keyGroups"),
                List.copyOf(steps),
                scope.events().types(),
                new CheckpointReader(reading).read(scope.job()),
                new RestartReader(reading).read(scope.job()),
                usesInstance(steps, scope.job(), reading),
                options,
                new DroppedReader(scope).read(steps),
                annotation.origin());
    }

    private static String name(Reading reading, AnnotationView annotation) {
        AnnotationView.Text name = annotation.text("name");
        boolean refused = new PlaceholderReader(reading).refuse(name, "@Job(name)");
        if (!annotation.isWritten("name") || refused) {
            return annotation.element().getSimpleName().toString();
        }
        if (name.value().isBlank()) {
            reading.report()
                    .add(
                            JobCode.NAME_BLANK,
                            name.origin(),
                            "The name of the job is blank. Expected a text that names it in logs and reports. Remove"
                                    + " \"name\" to use the name of the class.");
        }
        return name.value();
    }

    private static boolean usesInstance(List<StepModel> steps, TypeElement job, Reading reading) {
        return steps.stream()
                .flatMap(step -> methodOf(step).stream())
                .anyMatch(method -> !method.isStatic()
                        && method.owner().equals(reading.types().declared(job)));
    }

    private static Optional<MethodModel> methodOf(StepModel step) {
        if (step instanceof StepModel.SourceModel source) {
            return source.method();
        }
        if (step instanceof StepModel.TransformModel transform) {
            return Optional.of(transform.method());
        }
        if (step instanceof StepModel.AsyncModel async) {
            return Optional.of(async.method());
        }
        if (step instanceof StepModel.FilterModel filter) {
            return Optional.of(filter.method());
        }
        if (step instanceof StepModel.IntervalJoinModel join) {
            return Optional.of(join.method());
        }
        if (step instanceof StepModel.WindowModel window) {
            return Optional.of(window.onWindow());
        }
        return step instanceof StepModel.SinkModel sink ? sink.method() : Optional.empty();
    }
}
