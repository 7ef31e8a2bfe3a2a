package io.thalweg.runtime.job;

import io.thalweg.runtime.config.Durations;
import io.thalweg.runtime.env.Env;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What SIGTERM and SIGINT do to a running job: ask the worker to stop, wait until it has, and end the process with the
 * job's own exit code. Left to itself the JVM ends with 143 or 130 however well the job has stopped; that is what
 * remains when the time is up.
 */
final class StopHook {

    private final String job;
    private final Env env;
    private final long timeoutMillis;
    private final Runnable ask;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile int exitCode;

    private StopHook(String job, Env env, long timeoutMillis, Runnable ask) {
        this.job = job;
        this.env = env;
        this.timeoutMillis = timeoutMillis;
        this.ask = ask;
    }

    /** A job that can be waited for: what it returns says how it ended. */
    interface Body {
        int run();
    }

    /**
     * Runs a job, with the hook in place as long as it runs.
     *
     * @param ask tells the job that it shall stop; any thread
     * @return the exit code
     */
    static int around(String job, Env env, long timeoutMillis, Runnable ask, Body body) {
        StopHook hook = new StopHook(job, env, timeoutMillis, ask);
        Runnable remove;
        try {
            remove = env.onShutdown(hook::stop);
        } catch (IllegalStateException ending) {
            return ExitCode.FINISHED; // asked to stop before it began
        }
        try {
            hook.exitCode = body.run();
            return hook.exitCode;
        } finally {
            hook.ended.countDown(); // from here on the process may end any moment if it was asked to
            remove.run();
        }
    }

    /** Runs on the thread of the JVM's shutdown. */
    private void stop() {
        ask.run();
        if (await()) {
            env.out().flush();
            env.err().flush();
            env.halt(exitCode);
        } else {
            env.err().println(job + " did not stop within " + Durations.text(timeoutMillis) + ", it is ended now");
        }
    }

    private boolean await() {
        try {
            return ended.await(timeoutMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return false; // the thread ends here anyway
        }
    }
}
