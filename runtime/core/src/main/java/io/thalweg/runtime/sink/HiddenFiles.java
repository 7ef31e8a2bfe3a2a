package io.thalweg.runtime.sink;

import io.thalweg.runtime.env.Storage;
import io.thalweg.runtime.env.StoredFile;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of the hidden files of one sink: a prefix that begins with a dot, the lane, a number, a suffix. No name is used
 * again as long as a checkpoint may speak of it: each lane counts for itself, and goes on above all that is there, hidden
 * or visible, and above what {@link #reserve} says. Used by one thread.
 */
final class HiddenFiles {

    private static final String NUMBER = "([0-9]{1,18})";
    private static final int LARGEST_LANE = 1 << 16; // beyond it a name is somebody else's

    private final Storage storage;
    private final String directory;
    private final String prefix;
    private final String suffix;
    private final Pattern file;
    private final Pattern reserved;

    HiddenFiles(Storage storage, String directory, String prefix, String suffix) {
        this.storage = storage;
        this.directory = directory;
        this.prefix = prefix;
        this.suffix = suffix;
        String visible = Pattern.quote(prefix.substring(1));
        String ending =
                suffix.isEmpty() ? "" : "\\.[^.]+(\\.gz)?"; // another format may have been used in an earlier run
        this.file = Pattern.compile("\\.?" + visible + NUMBER + "-" + NUMBER + ending);
        this.reserved = Pattern.compile("\\." + visible + "used-" + NUMBER);
    }

    String directory() {
        return directory;
    }

    String path(int lane, long number) {
        return directory + "/" + name(lane, number);
    }

    String path(PreparedFile prepared) {
        return path(prepared.lane(), prepared.number());
    }

    /** What becomes of a hidden file that becomes visible: without the dot. */
    String visiblePath(PreparedFile prepared) {
        return directory + "/" + name(prepared.lane(), prepared.number()).substring(1);
    }

    private String name(int lane, long number) {
        return prefix + lane + "-" + number + suffix;
    }

    /** The first number that a lane may use. */
    long first(int lane) throws IOException {
        long highest = -1;
        for (String name : storage.list(directory)) {
            highest = Math.max(highest, Math.max(number(lane, name), reserved(name)));
        }
        return highest + 1;
    }

    StoredFile create(int lane, long number) throws IOException {
        return storage.create(path(lane, number));
    }

    private long number(int lane, String name) {
        Matcher matcher = file.matcher(name);
        return matcher.matches() && Long.parseLong(matcher.group(1)) == lane ? Long.parseLong(matcher.group(2)) : -1;
    }

    private long reserved(String name) {
        Matcher matcher = reserved.matcher(name);
        return matcher.matches() ? Long.parseLong(matcher.group(1)) : -1;
    }

    private boolean isHidden(String name) {
        Matcher matcher = file.matcher(name);
        return name.startsWith(prefix) && matcher.matches() && Long.parseLong(matcher.group(1)) < LARGEST_LANE;
    }

    /** From now on all numbers are higher than those of these files; durable when {@link #drop} has returned. */
    void reserve(List<PreparedFile> files) throws IOException {
        long highest = files.stream().mapToLong(PreparedFile::number).max().orElse(-1);
        String mark = prefix + "used-" + highest;
        if (highest >= 0 && !storage.list(directory).contains(mark)) {
            storage.create(directory + "/" + mark).close();
        }
    }

    /** Deletes all hidden files, durably. */
    void drop() throws IOException {
        for (String name : storage.list(directory)) {
            if (isHidden(name)) {
                storage.delete(directory + "/" + name);
            }
        }
        storage.forceDirectory(directory);
        deleteLowerMarks();
    }

    private void deleteLowerMarks() throws IOException {
        List<String> names = storage.list(directory);
        long highest = names.stream().mapToLong(this::reserved).max().orElse(-1);
        for (String name : names) {
            if (reserved(name) >= 0 && reserved(name) < highest) {
                storage.delete(directory + "/" + name);
            }
        }
    }
}
