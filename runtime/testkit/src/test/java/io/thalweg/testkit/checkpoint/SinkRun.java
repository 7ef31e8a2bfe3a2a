package io.thalweg.testkit.checkpoint;

import io.thalweg.testkit.storage.MemoryStorage;
import io.thalweg.testkit.storage.StorageFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A job with a sink that commits with checkpoints. Behind each change of a file, a job is started on each state that a
 * crash may leave, and runs to its end: each number must then be there once, and nothing that was seen may have changed.
 */
class SinkRun implements Supplier<List<String>> {

    private static final int NUMBERS = 9;

    private final String path;
    private final Set<String> started = new HashSet<>();
    private final List<String> violations = new ArrayList<>();
    private int calls;

    SinkRun(String path) {
        this.path = path;
    }

    /** With a directory of files. */
    static final class Parts extends SinkRun {
        Parts() {
            super("/out/");
        }
    }

    /** With one file. */
    static final class Single extends SinkRun {
        Single() {
            super("/out/numbers.csv");
        }
    }

    int states() {
        return started.size();
    }

    int calls() {
        return calls;
    }

    @Override
    public List<String> get() {
        MemoryStorage storage = new MemoryStorage();
        SinkLedger ledger = new SinkLedger("/out");
        storage.onChange(() -> crash(storage, ledger));
        try {
            live(storage);
        } catch (IOException e) {
            violations.add(e.toString());
        }
        expectAll(storage, ledger, "the end");
        return violations;
    }

    /** Checkpoints of all fates: complete, failed, complete without anybody being told. */
    private void live(MemoryStorage storage) throws IOException {
        try (SinkJob job = new SinkJob(storage, path)) {
            job.runTo(3);
            job.checkpoint();
            job.runTo(5);
            job.checkpointThatFails();
            job.runTo(6);
            job.checkpointWithoutNotice();
            job.runTo(8);
            job.checkpoint();
            end(job);
            job.checkpoint(); // without rows
        }
    }

    private static void end(SinkJob job) throws IOException {
        job.runTo(NUMBERS);
        job.checkpoint(); // the final one
    }

    private void crash(MemoryStorage storage, SinkLedger ledger) {
        if (!violations.isEmpty()) { // one is enough to look for
            return;
        }
        look(storage, ledger, "seen in the run");
        String now = storage.toString();
        for (MemoryStorage state : storage.crashes()) {
            if (state.toString()
                    .equals(now)) { // the process was killed, the machine goes on: readers look all the time
                kill(state.crashes().get(0), ledger.copy());
            }
            start(state, ledger.copy(), true);
        }
    }

    private void kill(MemoryStorage state, SinkLedger ledger) {
        String before = state.toString();
        state.onChange(() -> look(state, ledger, before));
        try (SinkJob job = new SinkJob(state, path)) {
            end(job);
        } catch (IOException e) {
            violations.add(e + "\n" + before);
        }
    }

    private void start(MemoryStorage state, SinkLedger ledger, boolean crashAgain) {
        if (!violations.isEmpty() || !started.add(ledger + "\n" + state)) {
            return;
        }
        String before = state.toString();
        if (crashAgain) {
            state.onChange(() -> state.crashes().forEach(crashed -> start(crashed, ledger.copy(), false)));
        }
        try (SinkJob job = new SinkJob(state, path)) {
            look(state, ledger, before);
            end(job);
            state.onChange(() -> {});
        } catch (IOException | RuntimeException e) {
            violations.add(e + "\n" + before);
        }
        expectAll(state, ledger, before);
    }

    private void look(MemoryStorage storage, SinkLedger ledger, String before) {
        try {
            ledger.look(storage).forEach(violation -> violations.add(violation + "\n" + before));
        } catch (IOException e) {
            violations.add(e + "\n" + before);
        }
    }

    private void expectAll(MemoryStorage storage, SinkLedger ledger, String before) {
        look(storage, ledger, before);
        try {
            List<Integer> all = IntStream.range(0, NUMBERS).boxed().toList();
            if (!ledger.rows(storage).equals(all)) {
                violations.add(ledger.rows(storage) + " instead of each once\n" + before);
            }
            if (ledger.hidden(storage) > 2) { // where the last commit began, which numbers are used
                violations.add("hidden files are left: " + storage.names("/out") + "\n" + before);
            }
        } catch (IOException e) {
            violations.add(e + "\n" + before);
        }
    }

    /** The run with one call of the storage that fails: the job starts again on the same files. */
    List<String> failing(int call) {
        MemoryStorage storage = new MemoryStorage();
        SinkLedger ledger = new SinkLedger("/out");
        storage.failing(StorageFault.at(call));
        storage.onChange(() -> look(storage, ledger, "seen with call " + call + " failing"));
        try {
            live(storage);
        } catch (IOException failed) {
            again(storage, call);
        }
        expectAll(storage, ledger, "with call " + call + " failing");
        calls = storage.calls();
        return violations;
    }

    private void again(MemoryStorage storage, int call) {
        try (SinkJob job = new SinkJob(storage, path)) {
            end(job);
        } catch (IOException e) {
            violations.add(e + " with call " + call + " failing\n" + storage);
        }
    }
}
