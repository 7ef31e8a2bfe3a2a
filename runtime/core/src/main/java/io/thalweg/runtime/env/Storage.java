package io.thalweg.runtime.env;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Files and directories. A path is relative to the working directory unless it begins with a slash; its parts are
 * divided by slashes.
 *
 * <p>What a crash of the machine leaves is promised only for what was forced: the content of a file by {@link
 * StoredFile#force}, names in a directory (made, changed, deleted) by {@link #forceDirectory}. Until then any part of it
 * may be lost, in any order. A call that fails may have done all, a part or nothing of its work; a file that could not
 * be forced must be given up, since the next {@code force} may succeed without having written what the first one lost.
 *
 * <p>Any thread.
 */
public interface Storage {

    /** What has this name; symbolic links are followed. */
    EntryKind kind(String path);

    /** How many bytes a file has. */
    long size(String file) throws IOException;

    /** The names of all that stands in a directory, sorted. */
    List<String> list(String directory) throws IOException;

    /**
     * The files in and below a directory, by their paths relative to it, sorted.
     *
     * @param depth how many levels to look at: 1 is the directory itself
     */
    List<String> files(String directory, int depth) throws IOException;

    /** Opens a file, or what has a file's name and is none, for reading from its start. */
    InputStream read(String file) throws IOException;

    /**
     * Reads a range of a file.
     *
     * @throws java.io.EOFException if the file ends before
     */
    void read(String file, long position, byte[] bytes, int offset, int length) throws IOException;

    /** Makes a directory and those above it; without effect if it is there. */
    void createDirectories(String directory) throws IOException;

    /**
     * Makes a new file.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is something of that name
     */
    StoredFile create(String file) throws IOException;

    /**
     * Opens a file to write at its end; makes it if there is none.
     *
     * @param length the length to which it is cut first
     * @throws IOException also if it is shorter than that
     */
    StoredFile append(String file, long length) throws IOException;

    /**
     * Opens a file to write it anew; makes it if there is none. While it is open nobody else can do so. A pipe or device
     * is opened as it is.
     *
     * @throws LockedException if somebody else has it open
     */
    StoredFile overwrite(String file) throws IOException;

    /** Gives a file another name, in one step. What had that name before is replaced. */
    void rename(String from, String to) throws IOException;

    /** Makes durable what names the directory holds. */
    void forceDirectory(String directory) throws IOException;

    /** Deletes a file or an empty directory; without effect if there is none. */
    void delete(String path) throws IOException;

    /**
     * Makes a file the sign that its owner, and nobody else, is at work here, and writes the owner's process id into it.
     * The end of the process, however it comes, ends the ownership. The file stays.
     *
     * @return ends the ownership
     * @throws LockedException if somebody else owns it; the message names the process
     */
    Lock lock(String file) throws IOException;

    /** An ownership, see {@link #lock}. */
    interface Lock extends AutoCloseable {

        /** Ends the ownership; without effect if it has ended. */
        @Override
        void close() throws IOException;
    }
}
