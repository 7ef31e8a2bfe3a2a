package io.thalweg.runtime.sink;

import io.thalweg.runtime.env.DurableDirectories;
import io.thalweg.runtime.env.Storage;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in a file the rows of the checkpoint begin that is being committed; kept as the name of an empty file beside it, so
 * that it is there or not and never half written. Used by one thread.
 */
final class AppendMark {

    private final Storage storage;
    private final String target;
    private final String directory;
    private final String prefix;
    private final Pattern pattern;
    private long checkpoint = -1;
    private long position;

    AppendMark(Storage storage, String target) {
        this.storage = storage;
        this.target = target;
        this.directory = DurableDirectories.parent(target);
        this.prefix = "." + target.substring(target.lastIndexOf('/') + 1) + ".commit-";
        this.pattern = Pattern.compile(Pattern.quote(prefix) + "([0-9]{1,18})-at-([0-9]{1,18})");
    }

    /** Looks for the newest one that an earlier run has left. */
    void find() throws IOException {
        checkpoint = -1;
        for (String name : storage.list(directory)) {
            Matcher matcher = pattern.matcher(name);
            if (matcher.matches() && Long.parseLong(matcher.group(1)) > checkpoint) {
                checkpoint = Long.parseLong(matcher.group(1));
                position = Long.parseLong(matcher.group(2));
            }
        }
    }

    /** The rows of that checkpoint begin at the end of the file, unless it is known that they begin before. */
    void set(long newCheckpoint) throws IOException {
        if (newCheckpoint == checkpoint) {
            return;
        }
        long size = storage.size(target);
        String name = prefix + newCheckpoint + "-at-" + size;
        storage.delete(directory + "/" + name); // of an attempt whose force has failed
        storage.create(directory + "/" + name).close();
        storage.forceDirectory(directory);
        deleteOthers(name);
        checkpoint = newCheckpoint;
        position = size;
    }

    long position() {
        return position;
    }

    /** Deletes all, durably. */
    void clear() throws IOException {
        deleteOthers("");
        storage.forceDirectory(directory);
        checkpoint = -1;
    }

    private void deleteOthers(String kept) throws IOException {
        for (String name : storage.list(directory)) {
            if (pattern.matcher(name).matches() && !name.equals(kept)) {
                storage.delete(directory + "/" + name);
            }
        }
    }
}
