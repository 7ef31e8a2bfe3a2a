package io.thalweg.testkit.storage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The names in a directory: as processes see them, and as the device has them. Values are files and directories. */
final class MemoryDirectory {

    /** A change that may be lost: one name goes, another comes; either may be null. */
    private record Change(String removed, String added, Object entry) {

        void apply(Map<String, Object> entries) {
            if (removed != null) {
                entries.remove(removed);
            }
            if (added != null) {
                entries.put(added, entry);
            }
        }
    }

    private final Map<String, Object> entries = new TreeMap<>();
    private final Map<String, Object> durable = new TreeMap<>();
    private final List<Change> unforced = new ArrayList<>();

    Map<String, Object> entries() {
        return entries;
    }

    void add(String name, Object entry) {
        change(new Change(null, name, entry));
    }

    void remove(String name) {
        change(new Change(name, null, null));
    }

    void rename(String from, String to) {
        change(new Change(from, to, entries.get(from)));
    }

    private void change(Change change) {
        change.apply(entries);
        unforced.add(change);
    }

    void force() {
        durable.clear();
        durable.putAll(entries);
        unforced.clear();
    }

    /** What a crash may leave of it: any of the changes may be lost. */
    MemoryDirectory crashed(CrashChoices choices) {
        Map<String, Object> left = new TreeMap<>(durable);
        for (Change change : unforced) {
            if (choices.choose(2) == 1) {
                change.apply(left);
            }
        }
        MemoryDirectory crashed = new MemoryDirectory();
        left.forEach((name, entry) -> crashed.entries.put(name, crashed(entry, choices)));
        crashed.force();
        return crashed;
    }

    private static Object crashed(Object entry, CrashChoices choices) {
        return entry instanceof MemoryFile file ? file.crashed(choices) : ((MemoryDirectory) entry).crashed(choices);
    }

    /** Names and contents of all below, to tell states apart. */
    void describe(String path, StringBuilder text) {
        entries.forEach((name, entry) -> {
            text.append(path).append(name);
            if (entry instanceof MemoryFile file) {
                String content = new String(file.content(), StandardCharsets.ISO_8859_1);
                text.append('=').append(content).append('\n');
            } else {
                text.append("/\n");
                ((MemoryDirectory) entry).describe(path + name + "/", text);
            }
        });
    }
}
