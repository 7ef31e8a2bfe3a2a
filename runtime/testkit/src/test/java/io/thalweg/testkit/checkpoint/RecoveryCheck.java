package io.thalweg.testkit.checkpoint;

import io.thalweg.runtime.checkpoint.store.CheckpointStore;
import io.thalweg.runtime.checkpoint.store.FileEntry;
import io.thalweg.runtime.checkpoint.store.IncompatibleCheckpointException;
import io.thalweg.runtime.checkpoint.store.StoredCheckpoint;
import io.thalweg.runtime.env.EntryKind;
import io.thalweg.testkit.storage.MemoryStorage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Starts a job on what a crash has left and compares it with what is known outside. Crashes while it starts are looked at
 * as well.
 */
final class RecoveryCheck {

    private static final String DIRECTORY = Coordinator.ROOT + "/" + Coordinator.JOB;

    private final Set<String> seen = new HashSet<>();
    private final List<String> violations = new ArrayList<>();
    private final int most;

    /** @param most how many checkpoints there may be */
    RecoveryCheck(int most) {
        this.most = most;
    }

    /** All states in which a crash now may leave the files. */
    void crashes(MemoryStorage storage, Outside outside) {
        if (!violations.isEmpty()) { // one is enough to look for
            return;
        }
        for (MemoryStorage state : storage.crashes()) {
            start(state, outside, true);
        }
    }

    /** How many states have been looked at. */
    int states() {
        return seen.size();
    }

    List<String> violations() {
        return violations;
    }

    private void start(MemoryStorage state, Outside outside, boolean crashAgain) {
        if (!violations.isEmpty() || !seen.add(outside + "\n" + state)) {
            return;
        }
        String before = state.toString();
        if (crashAgain) {
            state.onChange(() -> state.crashes().forEach(crashed -> start(crashed, outside, false)));
        }
        try (CheckpointStore store = CheckpointStore.open(state, Coordinator.ROOT, Coordinator.JOB)) {
            state.onChange(() -> {});
            expect(store.epoch() > outside.epoch(), "an epoch is used again", outside, before);
            expect(store.nextId() > outside.acknowledged(), "an id is used again", outside, before);
            checkNewest(store, outside, before);
            checkNames(state, outside, before);
            damageNewest(state, store, outside, before);
        } catch (IOException e) {
            expect(false, e.toString(), outside, before);
        }
    }

    private void expect(boolean holds, String problem, Outside outside, String state) {
        if (!holds) {
            violations.add(problem + " (" + outside + ")\n" + state);
        }
    }

    private void checkNewest(CheckpointStore store, Outside outside, String before) throws IOException {
        Optional<StoredCheckpoint> newest = store.newest(false);
        if (newest.isEmpty()) {
            expect(outside.mayBeEmpty(), "the checkpoint is lost", outside, before);
            return;
        }
        expect(newest.get().id() > outside.forgotten(), "what was deleted is back", outside, before);
        expect(newest.get().id() >= outside.acknowledged(), "the newest checkpoint is lost", outside, before);
        expect(newest.get().id() >= outside.committed(), "committed output will be repeated", outside, before);
        checkContent(newest.get(), outside, before);
    }

    private void checkContent(StoredCheckpoint checkpoint, Outside outside, String before) throws IOException {
        int[] sections = {0};
        checkpoint.sections(id -> true, (id, entries, bytes) -> {
            sections[0]++;
            boolean same = entries == 1 && Arrays.equals(bytes, Coordinator.content(checkpoint.id(), id.lane()));
            expect(same, "another content", outside, before);
        });
        expect(sections[0] == Coordinator.LANES, "not all sections", outside, before);
    }

    /** A crash alone damages no checkpoint, and what it leaves beside them is gone now. */
    private void checkNames(MemoryStorage state, Outside outside, String before) throws IOException {
        int folders = 0;
        Set<String> marks = new HashSet<>();
        for (String name : state.list(DIRECTORY)) {
            if (state.kind(DIRECTORY + "/" + name) == EntryKind.DIRECTORY) {
                folders++;
                checkFolder(state, DIRECTORY + "/" + name, outside, before);
            } else {
                expect(marks.add(name.replaceAll("[0-9]+", "")), "left behind: " + name, outside, before);
            }
        }
        expect(folders <= most, folders + " checkpoints", outside, before);
    }

    private void checkFolder(MemoryStorage state, String folder, Outside outside, String before) throws IOException {
        StoredCheckpoint checkpoint = StoredCheckpoint.open(state, folder);
        checkpoint.validate();
        Set<String> expected = new HashSet<>(Set.of("manifest"));
        checkpoint.manifest().files().stream().map(FileEntry::name).forEach(expected::add);
        expect(expected.equals(Set.copyOf(state.list(folder))), "left behind in " + folder, outside, before);
    }

    /** If the newest is damaged, no older one may be taken whose output would be repeated. */
    private void damageNewest(MemoryStorage state, CheckpointStore store, Outside outside, String before)
            throws IOException {
        Optional<StoredCheckpoint> newest = store.newest(false);
        if (newest.isEmpty()) {
            return;
        }
        String file = newest.get().folder() + "/lane-1";
        byte[] content = state.content(file);
        content[content.length / 2] ^= 0x10;
        state.put(file, content);
        try {
            Optional<StoredCheckpoint> older = store.newest(false);
            expect(older.isPresent(), "begins afresh behind damage", outside, before);
            if (older.isPresent()) {
                boolean repeats = older.get().id() < outside.committed();
                expect(!repeats, "damaged, and committed output will be repeated", outside, before);
                checkContent(older.get(), outside, before);
            }
        } catch (IncompatibleCheckpointException refused) {
            // Right: nothing else is safe.
        }
    }
}
