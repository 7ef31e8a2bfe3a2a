package io.thalweg.runtime.job;

import io.thalweg.runtime.checkpoint.store.CorruptCheckpointException;
import io.thalweg.runtime.checkpoint.store.IncompatibleCheckpointException;
import io.thalweg.runtime.config.ConfigException;
import io.thalweg.runtime.env.LockedException;
import io.thalweg.runtime.snapshot.StateMismatchException;
import java.io.PrintStream;
import java.util.function.Predicate;
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
        Throwable configuration = reading ? null : configuration(failure);
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

    /** Whether the same would happen again, or the process cannot be trusted any more (R8). */
    static boolean isFinal(Throwable failure) {
        return find(failure, Failures::isMisfit) != null || find(failure, OutOfMemoryError.class::isInstance) != null;
    }

    private static Throwable configuration(Throwable failure) {
        return find(failure, cause -> cause instanceof ConfigException || isMisfit(cause));
    }

    /** What is stored does not fit, or belongs to somebody else. */
    private static boolean isMisfit(Throwable cause) {
        return cause instanceof StateMismatchException
                || cause instanceof IncompatibleCheckpointException
                || cause instanceof CorruptCheckpointException
                || cause instanceof LockedException;
    }

    private static Throwable find(Throwable failure, Predicate<Throwable> wanted) {
        Throwable cause = failure;
        while (cause != null && !wanted.test(cause)) {
            cause = cause.getCause() == cause ? null : cause.getCause();
        }
        return cause;
    }
}
