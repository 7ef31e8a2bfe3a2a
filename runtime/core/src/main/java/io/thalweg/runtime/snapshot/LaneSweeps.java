package io.thalweg.runtime.snapshot;

import io.thalweg.runtime.checkpoint.store.SectionId;
import io.thalweg.runtime.checkpoint.store.SnapshotSections;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * What of a snapshot the lane takes while it goes on: its tables of keyed state, one after the other. Owned by the thread of
 * the lane, but for what says otherwise.
 */
public final class LaneSweeps {

    private final SnapshotSections sections;
    private final int subtask;
    private final Executor storage;
    private final Consumer<Throwable> failed;
    private final List<Named> tables = new ArrayList<>();
    private final List<Runnable> held = new ArrayList<>(); // until begin
    private Runnable done; // null until begin
    private int current;
    private boolean broken; // of the storage thread

    private record Named(String step, String state, TableSweep table) {}

    /**
     * Nothing yet.
     *
     * @param sections belongs to the storage thread when all but the tables has been added to it
     * @param storage does what it is given in that order, on a thread of its own
     * @param failed hears, on that thread, what a codec has thrown; nothing is done then
     */
    public LaneSweeps(SnapshotSections sections, int subtask, Executor storage, Consumer<Throwable> failed) {
        this.sections = sections;
        this.subtask = subtask;
        this.storage = storage;
        this.failed = failed;
    }

    /** A table, as it is now. */
    void add(String step, String state, SavedTable table, int keyGroups) {
        tables.add(new Named(step, state, new TableSweep(table, keyGroups, this::executeAndDrain)));
    }

    /** Whether there is no table. */
    public boolean isEmpty() {
        return tables.isEmpty();
    }

    /**
     * The lane has added all but the tables to the sections, which from now on belong to the storage thread.
     *
     * @param newDone what that does when all of the tables has been added
     */
    public void begin(Runnable newDone) {
        done = newDone;
        held.forEach(this::execute);
        held.clear();
    }

    /**
     * Takes some regions more.
     *
     * @param copies how many regions could be copied in the time that this may take
     * @return whether there is none left, and the rest is up to the storage thread
     */
    public boolean step(int copies) {
        if (current < tables.size() && tables.get(current).table.step(copies)) {
            current++;
            if (current == tables.size()) {
                execute(this::addAll);
            }
        }
        return current == tables.size();
    }

    /** Takes all that is left. */
    public void finish() {
        while (!step(Integer.MAX_VALUE)) {
            continue;
        }
    }

    /** Until the lane has added all else, the sections are its own. */
    private void execute(Runnable task) {
        if (done == null) {
            held.add(task);
        } else {
            storage.execute(() -> run(task));
        }
    }

    private void executeAndDrain(Runnable task) {
        execute(() -> {
            task.run();
            drain();
        });
    }

    private void run(Runnable task) {
        if (broken) {
            return;
        }
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            broken = true;
            failed.accept(e);
        }
    }

    /** What is large need not wait in memory until all of it is there. */
    private void drain() {
        for (Named named : tables) {
            if (named.table.isCopied()) {
                named.table.entries().drain(adding(named));
            }
        }
        sections.write();
    }

    private void addAll() {
        for (Named named : tables) {
            named.table.entries().forEach(adding(named));
            named.table.close();
        }
        sections.write();
        done.run();
    }

    private KeyedEntries.Groups adding(Named named) {
        return (group, count, bytes) -> sections.add(
                new SectionId(named.step, named.state, subtask, group), count, bytes.array(), 0, bytes.size());
    }
}
