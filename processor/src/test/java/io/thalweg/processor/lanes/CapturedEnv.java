package io.thalweg.processor.lanes;

import io.thalweg.runtime.env.Clock;
import io.thalweg.runtime.env.Env;
import io.thalweg.runtime.env.Storage;
import io.thalweg.runtime.env.SystemClock;
import io.thalweg.runtime.env.SystemEnv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The environment of a job that runs inside of the test, with threads of its own. */
public class CapturedEnv implements Env {

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(errors, true, StandardCharsets.UTF_8);
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);

    /** What the engine has said. */
    public String errorText() {
        return errors.toString(StandardCharsets.UTF_8);
    }

    /** What a job, or a command, has printed. */
    String outText() {
        return output.toString(StandardCharsets.UTF_8);
    }

    @Override
    public Clock clock() {
        return new SystemClock();
    }

    @Override
    public Storage storage() {
        return new SystemEnv().storage();
    }

    @Override
    public long randomSeed() {
        return 42;
    }

    @Override
    public Map<String, String> variables() {
        return Map.of();
    }

    @Override
    public PrintStream out() {
        return out;
    }

    @Override
    public PrintStream err() {
        return err;
    }

    @Override
    public boolean interactive() {
        return false;
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
        return () -> {};
    }

    @Override
    public void halt(int exitCode) {
        throw new AssertionError("the job wants to end the process with " + exitCode);
    }
}
