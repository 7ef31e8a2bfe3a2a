package io.thalweg.runtime.env;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;

/** What a job that runs needs of the process and the machine around it. Any thread. */
public interface Env {

    /** The clock. */
    Clock clock();

    /** The files. */
    Storage storage();

    /** A number that nobody can foresee; another one at each call. */
    long randomSeed();

    /** The environment variables of the process. */
    Map<String, String> variables();

    /** Standard output: for texts that the user asked for. */
    PrintStream out();

    /** Standard error: for everything the engine has to say. */
    PrintStream err();

    /** Whether a person looks at {@link #err} in a terminal, where a line can be overwritten. */
    boolean interactive();

    /**
     * The text of a file in UTF-8.
     *
     * @throws IOException if it cannot be read
     */
    String readFile(String path) throws IOException;

    /** Starts a thread that does not keep the process alive. */
    Thread start(String name, Runnable body);

    /**
     * Has {@code hook} run when the process is asked to end: SIGTERM, SIGINT.
     *
     * @return takes the hook back; without effect once the process is ending
     * @throws IllegalStateException if the process is ending already
     */
    Runnable onShutdown(Runnable hook);

    /** Ends the process at once, in the middle of its shutdown. */
    void halt(int exitCode);
}
