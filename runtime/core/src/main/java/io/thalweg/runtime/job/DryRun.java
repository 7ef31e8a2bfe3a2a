package io.thalweg.runtime.job;

import io.thalweg.api.Config;
import io.thalweg.runtime.config.ConfigValue;
import io.thalweg.runtime.env.Env;
import io.thalweg.runtime.task.Worker;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Checks whether a job would start: calls the user's source and sink methods and {@code @OnStart} handlers with the
 * configuration at hand, and lists what they have asked for.
 */
final class DryRun {

    private DryRun() {}

    /** Prints the configuration in use, or throws what a run would fail with. */
    static int run(JobPlan plan, Settings settings, Config config, RunOptions options, Env env) {
        CheckLane lane = new CheckLane(plan.name(), config, env.clock());
        Worker worker = new Worker(plan.name(), plan.stages(lane), env.clock(), new AtomicBoolean());
        try {
            worker.onStart();
        } finally {
            worker.onClose();
        }
        settings.requireKnown(config.asked().keySet());
        env.out().println(plan.name() + ": the configuration fits");
        env.out().println("  " + options.recovery().text());
        config.asked().forEach((name, text) -> env.out().println(line(name, text, settings.find(name))));
        settings.unknownVariables(config.asked().keySet())
                .forEach(variable ->
                        env.err().println("environment variable " + variable + " means nothing to this job"));
        return ExitCode.FINISHED;
    }

    private static String line(String name, String text, ConfigValue given) {
        return "  " + name + " = " + text + " (" + (given == null ? "default" : "from " + given.origin()) + ")";
    }
}
