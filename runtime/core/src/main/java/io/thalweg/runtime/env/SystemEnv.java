package io.thalweg.runtime.env;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;

/** The process and machine as they are, but perhaps for the clock. */
public final class SystemEnv implements Env {

    private final Clock clock;
    private final Storage storage = new LocalStorage();

    /** With the clock of the machine. */
    public SystemEnv() {
        this(new SystemClock());
    }

    /** With another clock. */
    public SystemEnv(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public long randomSeed() {
        return new SecureRandom().nextLong();
    }

    @Override
    public Map<String, String> variables() {
        return System.getenv();
    }

    @Override
    public PrintStream out() {
        return System.out;
    }

    @Override
    public PrintStream err() {
        return System.err;
    }

    @Override
    public boolean interactive() {
        // The console alone does not tell: some JDKs have one whatever standard output is.
        String terminal = System.getenv("TERM");
        return System.console() != null && terminal != null && !terminal.equals("dumb");
    }

    @Override
    public String readFile(String path) throws IOException {
        return Files.readString(Path.of(path));
    }

    @Override
    public Thread start(String name, Runnable body) {
        Thread thread = new Thread(body, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public Runnable onShutdown(Runnable hook) {
        Thread thread = new Thread(hook, "thalweg-shutdown");
        Runtime.getRuntime().addShutdownHook(thread);
        return () -> remove(thread);
    }

    @Override
    public void halt(int exitCode) {
        Runtime.getRuntime().halt(exitCode);
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The hook runs, and decides how the process ends.
        }
    }
}
