package io.thalweg.runtime.job;

import io.thalweg.runtime.config.ConfigException;
import java.io.PrintStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports why a job did not run or did not end well, and chooses the exit code. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private Failures() {}

    /**
     * One line on standard error; the stack trace only if it is asked for.
     *
     * @param reading whether the job had begun to read: wrong configuration that shows up later is a failure
     */
    static int report(JobPlan plan, Throwable failure, boolean reading, boolean stacktrace, PrintStream err) {
        ConfigException configuration = reading ? null : configuration(failure);
        err.println(
                configuration == null
                        ? FailureLine.of(plan, failure)
                        : FailureLine.oneLine(plan.name() + ": " + configuration.getMessage()));
        if (stacktrace) {
            failure.printStackTrace(err);
        } else {
            LOG.debug("{} failed", plan.name(), failure);
        }
        return configuration == null ? ExitCode.FAILED : ExitCode.CONFIGURATION;
    }

    private static ConfigException configuration(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof ConfigException)) {
            cause = cause.getCause() == cause ? null : cause.getCause();
        }
        return (ConfigException) cause;
    }
}
