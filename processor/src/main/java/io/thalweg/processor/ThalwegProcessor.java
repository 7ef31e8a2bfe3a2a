package io.thalweg.processor;

import com.google.auto.service.AutoService;
import io.thalweg.processor.diagnostic.DiagnosticPrinter;
import io.thalweg.processor.diagnostic.JobCode;
import io.thalweg.processor.diagnostic.Report;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/**
 * Compiles classes annotated {@code @Job} to programs, and types annotated {@code @Event} to codecs.
 *
 * <p>A job that mentions a type which does not exist waits for the next round, since another processor may write it; in
 * the last round it is told what is missing. Mistakes in one job do not keep others from being compiled.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes({"io.thalweg.annotations.*", "javax.annotation.processing.Generated"
}) // the mark of our files
public final class ThalwegProcessor extends AbstractProcessor {

    static final String JOB = "io.thalweg.annotations.Job";
    static final String EVENT = "io.thalweg.annotations.Event";

    private final Set<String> compiledTypes = new HashSet<>();
    private Set<String> waitingJobs = new LinkedHashSet<>();
    private Set<String> waitingEvents = new LinkedHashSet<>();
    private ProcessorOptions options = ProcessorOptions.of(Map.of());
    private JobCompiler compiler;
    private DiagnosticPrinter printer;

    /** Made by javac. */
    public ThalwegProcessor() {}

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        options = ProcessorOptions.of(environment.getOptions());
        compiler = new JobCompiler(environment, options);
        printer = new DiagnosticPrinter(environment.getMessager(), compiledTypes);
        options.unknown()
                .forEach(option -> environment.getMessager().printMessage(Kind.NOTE, ProcessorOptions.message(option)));
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public Set<String> getSupportedOptions() {
        return options.claimed();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        round.getRootElements().stream()
                .filter(TypeElement.class::isInstance)
                .forEach(type -> compiledTypes.add(
                        ((TypeElement) type).getQualifiedName().toString()));
        waitingEvents = compileAll(annotated(EVENT, waitingEvents, round), compiler::compileEvent, round);
        waitingJobs = compileAll(annotated(JOB, waitingJobs, round), compiler::compileJob, round);
        return true; // nobody else knows these annotations, and javac warns of those that nobody claims
    }

    /** Those that wait, looked up anew since elements do not outlive a round, then those of this round. */
    private List<TypeElement> annotated(String annotation, Set<String> waiting, RoundEnvironment round) {
        TypeElement type = processingEnv.getElementUtils().getTypeElement(annotation);
        Stream<TypeElement> earlier = waiting.stream()
                .map(name -> processingEnv.getElementUtils().getTypeElement(name))
                .filter(Objects::nonNull);
        Stream<? extends Element> now = type == null ? Stream.empty() : round.getElementsAnnotatedWith(type).stream();
        return Stream.concat(earlier, now.filter(TypeElement.class::isInstance).map(TypeElement.class::cast))
                .distinct()
                .toList();
    }

    /** Compiles each and returns the names of those that have to wait. */
    private Set<String> compileAll(
            List<TypeElement> types, BiConsumer<TypeElement, Report> compile, RoundEnvironment round) {
        Set<String> waiting = new LinkedHashSet<>();
        for (TypeElement type : types) {
            Report report = new Report();
            compileSafely(type, compile, report);
            if (report.has(JobCode.UNRESOLVED_TYPE) && !round.processingOver()) {
                waiting.add(type.getQualifiedName().toString());
            } else {
                printer.print(report, type);
            }
        }
        return waiting;
    }

    /** A bug of ours in one job must neither hide what was found so far nor keep other jobs from being compiled. */
    private void compileSafely(TypeElement type, BiConsumer<TypeElement, Report> compile, Report report) {
        try {
            compile.accept(type, report);
        } catch (RuntimeException | StackOverflowError | AssertionError bug) {
            printer.printBug(type, bug);
        }
    }
}
