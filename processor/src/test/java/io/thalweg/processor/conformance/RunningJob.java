package io.thalweg.processor.conformance;

import io.thalweg.processor.lanes.StoppableEnv;
import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.JobText;
import io.thalweg.runtime.job.JobRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * A compiled job that runs as a user runs it, with threads of its own and real time. Its class has public static fields that
 * tell what happened in all of its lives.
 */
final class RunningJob {

    private static final String PACKAGE = "scenario.running";
    private static final String NAME = PACKAGE + ".Scenario";
    private static final long PATIENCE_SECONDS = 60;

    private final CompiledSources compiled;
    private final List<String> arguments = new ArrayList<>();
    private final StoppableEnv env = new StoppableEnv() {
        @Override
        public void halt(int exitCode) {} // the code is what the job returns, too
    };

    private RunningJob(CompiledSources compiled) {
        this.compiled = compiled;
    }

    /** A job named {@code Scenario}. */
    static RunningJob of(String source) {
        return new RunningJob(InMemoryCompiler.compile(JobText.in(PACKAGE, source)));
    }

    RunningJob option(String name, Object value) {
        arguments.add("--" + name + "=" + value);
        return this;
    }

    RunningJob set(String name, Object value) {
        arguments.addAll(List.of("--set", name + "=" + value));
        return this;
    }

    /** Runs to the end and returns the exit code. */
    int run() {
        return JobRunner.run(compiled.plan(NAME), env, arguments.toArray(String[]::new));
    }

    /** Runs until something has happened, then stops as after SIGTERM; returns the exit code. */
    int stopWhen(BooleanSupplier happened) {
        return endWhen(happened, () -> env.stop());
    }

    /** Runs until something has happened, then is brought to its end; returns the exit code. */
    int endWhen(BooleanSupplier happened, Runnable end) {
        CompletableFuture<Integer> running = CompletableFuture.supplyAsync(this::run);
        await(happened, running);
        end.run();
        try {
            return running.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(env.errorText(), e);
        }
    }

    private void await(BooleanSupplier happened, CompletableFuture<Integer> running) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!happened.getAsBoolean()) {
            if (running.isDone() || System.nanoTime() > end) {
                throw new AssertionError("it does not happen: " + env.errorText());
            }
            Thread.onSpinWait();
        }
    }

    /** Whether it has started again after a failure. */
    boolean failedOver() {
        return env.errorText().contains("it starts again in");
    }

    String errorText() {
        return env.errorText();
    }

    /** A public static field of the job. */
    @SuppressWarnings("unchecked") // the caller knows its job
    <T> T field(String name) {
        try {
            return (T) compiled.load(NAME).getField(name).get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
