package io.thalweg.processor.read;

import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import io.thalweg.processor.diagnostic.Diagnostic;
import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.StepModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/** What {@link JobReader} makes of a source, looked at from within javac. */
final class JobReading extends AbstractProcessor {

    private static final String IMPORTS = """
            package shop;
            import io.thalweg.annotations.*;
            import io.thalweg.api.*;
            import java.time.*;
            import java.util.*;
            """;

    private final Report report = new Report();
    private Optional<JobModel> model = Optional.empty();

    private JobReading() {}

    /** Reads a job of package {@code shop}; the usual imports are there. */
    static JobReading of(String... sources) {
        JobReading reading = new JobReading();
        List<JavaFileObject> files = new ArrayList<>();
        for (String source : sources) {
            files.add(JavaFileObjects.forSourceString("shop.Source" + files.size(), IMPORTS + source));
        }
        Compiler.javac().withProcessors(reading).compile(files);
        return reading;
    }

    /** Reads a job that has these members and no others. */
    static JobReading ofMembers(String members) {
        return of("@Job class Orders {\n" + members + "\n}");
    }

    /** The model; fails if there is none. */
    JobModel model() {
        return model.orElseThrow(() -> new AssertionError(messages()));
    }

    /** The only step of that name. */
    <T extends StepModel> T step(String name, Class<T> kind) {
        return model().steps().stream()
                .filter(step -> step.name().equals(name))
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    /** The event type of that name, as in source. */
    EventType type(String name) {
        return model().types().values().stream()
                .filter(type -> type.type().toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<String> messages() {
        return report.diagnostics().stream().map(Diagnostic::text).toList();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("io.thalweg.annotations.Job");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        JobReader reader = new JobReader(processingEnv);
        for (TypeElement annotation : annotations) {
            round.getElementsAnnotatedWith(annotation).forEach(job -> model = reader.read((TypeElement) job, report));
        }
        return false;
    }
}
