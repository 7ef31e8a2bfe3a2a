package io.thalweg.runtime.sink;

import io.thalweg.runtime.env.EntryKind;
import io.thalweg.runtime.env.Storage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Where a sink's bytes go. Used by the thread of one lane. */
public interface SinkTarget {

    /** The path that means standard output. */
    String STANDARD_OUTPUT = "-";

    /**
     * The target that a path stands for; opens nothing.
     *
     * @param storage holds the files
     * @param gzip whether to compress
     * @param extension how names of files in a directory end, without the dot
     */
    static SinkTarget of(Storage storage, String path, boolean gzip, String extension) {
        if (path.equals(STANDARD_OUTPUT)) {
            return new StandardOutput(gzip);
        }
        if (isDirectory(storage, path)) {
            return new PartFile(storage, Path.of(path), gzip, extension);
        }
        return new SingleFile(storage, Path.of(path), gzip);
    }

    /** Whether a path means a directory of files. */
    static boolean isDirectory(Storage storage, String path) {
        return path.endsWith("/") || storage.kind(path) == EntryKind.DIRECTORY;
    }

    /** Whether several targets of this kind can be open side by side, one per lane. */
    default boolean onePerLane() {
        return false;
    }

    /** Opens the target. Called once. */
    OutputStream open() throws IOException;

    /**
     * Closes what was opened.
     *
     * @param succeeded whether all that was to be written has been written
     */
    void close(boolean succeeded) throws IOException;
}
