package io.thalweg.runtime.control;

import io.thalweg.runtime.checkpoint.Savepoint;
import io.thalweg.runtime.control.ControlRequest.Command;
import io.thalweg.runtime.env.Env;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Asks a running job for something and waits for the answer. Used by one thread. */
public final class ControlClient {

    private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Env env;
    private final String jobDirectory;
    private final ControlFiles files;

    /** @param jobDirectory the directory of the job's checkpoints: that of all jobs, and the name of this one */
    public ControlClient(Env env, String jobDirectory) {
        this.env = env;
        this.jobDirectory = jobDirectory;
        this.files = new ControlFiles(env.storage(), jobDirectory);
    }

    /**
     * Asks.
     *
     * @param folder of the savepoint, empty for none; a relative one is relative to where the job runs
     * @return what the job says
     * @throws IOException if it says that it could not be done, says nothing in time, or is not there
     */
    public String ask(Command command, String folder, long timeoutMillis) throws IOException {
        if (!files.exist()) {
            throw new IOException("no job runs with checkpoints in " + jobDirectory
                    + "; expected the directory of a running job in its storage, for example checkpoints/Flights");
        }
        ControlRequest request = new ControlRequest(Long.toHexString(env.randomSeed()), command, folder);
        files.ask(request);
        long end = env.clock().nanos() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        while (env.clock().nanos() < end) {
            String answer = files.takeAnswer(request.id());
            if (answer != null) {
                return understood(answer);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        throw new IOException(
                "the job in " + jobDirectory + " has not answered within " + timeoutMillis + " ms; does it run?");
    }

    private static String understood(String answer) throws IOException {
        if (answer.startsWith(Savepoint.FAILED)) {
            throw new IOException(answer.substring(Savepoint.FAILED.length()));
        }
        return answer;
    }
}
