package io.thalweg.runtime.sink;

import io.thalweg.runtime.env.EntryKind;
import io.thalweg.runtime.env.Storage;
import io.thalweg.runtime.env.StoredFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of the hidden files of one sink: a prefix that begins with a dot, a number, a suffix. A number is taken as long
 * as there is a hidden file of that number, or what it will become. Used by one thread; those of other lanes may use others
 * of the same names.
 */
final class HiddenFiles {

    private final Storage storage;
    private final String directory;
    private final String prefix;
    private final String suffix;
    private final Pattern pattern;
    private long next; // 0 if nobody has looked yet

    HiddenFiles(Storage storage, String directory, String prefix, String suffix) {
        this.storage = storage;
        this.directory = directory;
        this.prefix = prefix;
        this.suffix = suffix;
        this.pattern = Pattern.compile("\\.?" + Pattern.quote(prefix.substring(1)) + "([0-9]{1,18})"
                + (suffix.isEmpty() ? "" : "\\..+")); // another format may have been used in an earlier run
    }

    String directory() {
        return directory;
    }

    String path(long number) {
        return directory + "/" + prefix + number + suffix;
    }

    /** What becomes of a hidden file that becomes visible: without the dot. */
    String visiblePath(long number) {
        return directory + "/" + prefix.substring(1) + number + suffix;
    }

    /** A new hidden file's number. */
    long claim(Claimed claimed) throws IOException {
        if (next == 0) {
            next = 1 + highest();
        }
        while (!tryClaim(next, claimed)) {
            next++;
        }
        return next++;
    }

    private boolean tryClaim(long number, Claimed claimed) throws IOException {
        if (isVisible(number)) {
            return false;
        }
        try {
            StoredFile file = storage.create(path(number));
            if (!isVisible(number)) {
                claimed.take(file);
                return true;
            }
            file.close(); // another lane has made it, and it was committed, since the first look
            storage.delete(path(number));
            return false;
        } catch (FileAlreadyExistsException taken) {
            return false;
        }
    }

    private boolean isVisible(long number) {
        return storage.kind(visiblePath(number)) != EntryKind.MISSING;
    }

    /** Takes the file whose number was claimed. */
    interface Claimed {
        void take(StoredFile file);
    }

    private long highest() throws IOException {
        return storage.list(directory).stream().mapToLong(this::number).max().orElse(-1);
    }

    /** The number in a name, -1 if it is not one of these. */
    private long number(String name) {
        Matcher matcher = pattern.matcher(name);
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : -1;
    }

    /** Deletes all hidden files, durably. */
    void drop() throws IOException {
        for (String name : storage.list(directory)) {
            if (name.startsWith(prefix) && number(name) >= 0) {
                storage.delete(directory + "/" + name);
            }
        }
        storage.forceDirectory(directory);
    }
}
