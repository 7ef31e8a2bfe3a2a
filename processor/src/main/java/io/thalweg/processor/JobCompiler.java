package io.thalweg.processor;

import io.thalweg.processor.diagnostic.Report;
import io.thalweg.processor.emit.JobEmitter;
import io.thalweg.processor.emit.codec.CodecEmitter;
import io.thalweg.processor.emit.explain.PlanReport;
import io.thalweg.processor.lock.StateLock;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.plan.Plan;
import io.thalweg.processor.plan.pass.Passes;
import io.thalweg.processor.read.EventReader;
import io.thalweg.processor.read.JobReader;
import io.thalweg.processor.validate.Rules;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** Takes one job or event type through all phases. */
final class JobCompiler {

    private final JobReader jobs;
    private final EventReader events;
    private final GeneratedFiles files;
    private final LockFile locks;
    private final ProcessorOptions options;

    JobCompiler(ProcessingEnvironment environment, ProcessorOptions options) {
        this.jobs = new JobReader(environment);
        this.events = new EventReader(environment.getTypeUtils(), environment.getElementUtils());
        this.files = new GeneratedFiles(environment.getFiler());
        this.locks = new LockFile(environment);
        this.options = options;
    }

    /** Writes the program of a job, unless the report has an error then. */
    void compileJob(TypeElement type, Report report) {
        jobs.read(type, report)
                .flatMap(job -> plan(job, report))
                .filter(planned -> !report.hasErrors())
                .ifPresent(planned -> {
                    lock(planned, type, report);
                    if (!report.hasErrors()) {
                        write(planned, type, report);
                    }
                });
    }

    /** Compares the job with its state lock, if it has one; a checkpointed job is given one to keep. */
    private void lock(Plan plan, TypeElement type, Report report) {
        Optional<String> locked = locks.find(plan.job(), type);
        if (locked.isPresent() || plan.job().checkpoint().isPresent()) {
            StateLock lock = StateLock.of(plan);
            locked.ifPresent(text -> lock.check(text, report));
            files.writeText(plan.job().type(), StateLock.ENDING, lock.text(), type, report);
        }
    }

    /** Rules and passes both run, so that the user sees all at once. */
    private static Optional<Plan> plan(JobModel job, Report report) {
        Rules.check(job, report);
        return Passes.plan(job, report);
    }

    private void write(Plan plan, TypeElement type, Report report) {
        JobEmitter.emit(plan).forEach(file -> files.write(file, type, report));
        if (options.planReport() && !report.hasErrors()) {
            files.writeText(plan.job().type(), ".plan.txt", PlanReport.text(plan), type, report);
            files.writeText(plan.job().type(), ".plan.mmd", PlanReport.mermaid(plan), type, report);
        }
    }

    /** Writes the codec of an event type that asks for one by itself. */
    void compileEvent(TypeElement type, Report report) {
        events.read(type, report)
                .ifPresent(event -> CodecEmitter.emitShared(event.type(), event.reachable())
                        .forEach(file -> files.write(file, type, report)));
    }
}
