package io.thalweg.runtime.control;

import io.thalweg.runtime.checkpoint.store.Manifest;
import io.thalweg.runtime.checkpoint.store.SectionEntry;
import io.thalweg.runtime.checkpoint.store.StoredCheckpoint;
import io.thalweg.runtime.env.Storage;
import io.thalweg.runtime.snapshot.StoredState;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** What a checkpoint or savepoint holds, as text: its job, its steps, how large their state is and what it consists of. */
public final class Inspection {

    private Inspection() {}

    /**
     * Reads all of a checkpoint and describes it.
     *
     * @param folder its folder
     * @throws IOException if it is no checkpoint, or a byte of it is not what was written
     */
    public static String of(Storage storage, String folder) throws IOException {
        StoredCheckpoint checkpoint = StoredCheckpoint.open(storage, folder);
        checkpoint.validate();
        Manifest manifest = checkpoint.manifest();
        StringBuilder text = new StringBuilder();
        line(text, "job", manifest.job());
        line(text, "checkpoint", manifest.checkpoint() + " of process " + manifest.epoch());
        line(text, "taken", Instant.ofEpochMilli(manifest.metadata().takenMillis()));
        line(text, "lanes", manifest.metadata().parallelism());
        line(text, "key groups", manifest.metadata().keyGroups());
        line(text, "bytes", checkpoint.bytes());
        line(text, "transactions", manifest.metadata().transactions().size());
        text.append(String.format("%n%-24s %-24s %12s %14s%n", "step", "state", "entries", "bytes"));
        sizes(manifest)
                .forEach((name, size) -> text.append(
                        String.format("%-24s %-24s %12d %14d%n", name.step(), name.state(), size[0], size[1])));
        text.append(System.lineSeparator());
        StoredState.describe(checkpoint, text);
        return text.toString();
    }

    private record Name(String step, String state) implements Comparable<Name> {
        @Override
        public int compareTo(Name other) {
            int steps = step.compareTo(other.step);
            return steps != 0 ? steps : state.compareTo(other.state);
        }
    }

    private static Map<Name, long[]> sizes(Manifest manifest) {
        Map<Name, long[]> sizes = new TreeMap<>();
        for (SectionEntry section : manifest.sections()) {
            if (StoredState.isState(section.id())) {
                long[] size = sizes.computeIfAbsent(
                        new Name(section.id().step(), section.id().state()), first -> new long[2]);
                size[0] += section.entries();
                size[1] += section.length();
            }
        }
        return sizes;
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append(String.format("%-14s %s%n", name, value));
    }
}
