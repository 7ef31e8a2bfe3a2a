package io.thalweg.testkit.checkpoint;

import io.thalweg.testkit.storage.MemoryStorage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What others have seen of a sink's files. What was seen once has to stay as it is: a file may grow at its end, if it is
 * one that grows, and nothing else. One thread at a time.
 */
final class SinkLedger {

    private final String directory;
    private final Map<String, String> seen;

    SinkLedger(String directory) {
        this(directory, new TreeMap<>());
    }

    private SinkLedger(String directory, Map<String, String> seen) {
        this.directory = directory;
        this.seen = seen;
    }

    SinkLedger copy() {
        return new SinkLedger(directory, new TreeMap<>(seen));
    }

    /** Looks at the files that are not hidden, and gives what has changed that must not. */
    List<String> look(MemoryStorage storage) throws IOException {
        Map<String, String> visible = visible(storage);
        List<String> violations = new ArrayList<>();
        seen.forEach((name, content) -> {
            if (!visible.getOrDefault(name, "").startsWith(content)) {
                violations.add(name + " held '" + content + "', and now '" + visible.get(name) + "'");
            }
        });
        seen.putAll(visible);
        return violations;
    }

    /** The rows in all visible files. */
    List<Integer> rows(MemoryStorage storage) throws IOException {
        return visible(storage).values().stream()
                .flatMap(String::lines)
                .filter(line -> !line.equals(NumbersFormat.HEADER))
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }

    /** How many hidden files there are, but for the sign of the owner. */
    long hidden(MemoryStorage storage) throws IOException {
        return storage.names(directory).stream()
                .filter(name -> name.startsWith(".") && !name.endsWith("-lock"))
                .count();
    }

    private Map<String, String> visible(MemoryStorage storage) throws IOException {
        Map<String, String> visible = new TreeMap<>();
        for (String name : storage.names(directory)) {
            if (!name.startsWith(".")) {
                visible.put(name, new String(storage.content(directory + "/" + name), StandardCharsets.UTF_8));
            }
        }
        return visible;
    }

    @Override
    public String toString() {
        return seen.toString();
    }
}
