package io.thalweg.runtime.job;

import io.thalweg.runtime.env.Clock;
import io.thalweg.runtime.env.Env;
import io.thalweg.runtime.env.Storage;
import io.thalweg.runtime.env.SystemClock;
import io.thalweg.runtime.env.SystemEnv;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An environment made up by a test, which remembers what it was given. */
final class RecordedEnv implements Env {

    final Map<String, String> variables = new HashMap<>();
    final Map<String, String> files = new HashMap<>();
    final List<Runnable> hooks = new ArrayList<>();
    final List<Integer> halts = new ArrayList<>();
    boolean interactive;
    boolean ending;

    private final ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(outBytes, true, StandardCharsets.UTF_8);
    private final PrintStream err = new PrintStream(errBytes, true, StandardCharsets.UTF_8);
    private final Clock clock = new SystemClock();

    String outText() {
        return outBytes.toString(StandardCharsets.UTF_8);
    }

    String errText() {
        return errBytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public Clock clock() {
        return clock;
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
        return variables;
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
        return interactive;
    }

    @Override
    public String readFile(String path) throws IOException {
        if (!files.containsKey(path)) {
            throw new NoSuchFileException(path);
        }
        return files.get(path);
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
        if (ending) {
            throw new IllegalStateException("ending");
        }
        hooks.add(hook);
        return () -> hooks.remove(hook);
    }

    @Override
    public void halt(int exitCode) {
        halts.add(exitCode);
    }
}
