package io.thalweg.runtime.source;

import io.thalweg.api.Format;
import io.thalweg.api.SplitReader;
import io.thalweg.runtime.env.EntryKind;
import io.thalweg.runtime.env.Env;
import io.thalweg.runtime.env.Storage;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Opens the files of a {@link io.thalweg.api.FileSource}. Any thread. */
public final class FileReaders {

    private static final int DECOMPRESSION_BYTES = 64 * 1024;

    private FileReaders() {}

    /**
     * Opens standard input, which stays open afterwards.
     *
     * @param position how many bytes to leave out
     */
    public static <T> SplitReader<T> openStandardInput(Env env, Format<T> format, long position) {
        return WaitingReader.start(env, "standard input", () -> new Unclosed(System.in), format, position);
    }

    /**
     * Opens a file, or what has a file's name and is none, such as a pipe.
     *
     * @param name one of those that {@link FileList#find} found
     * @param position where to go on, in bytes of the decompressed content
     */
    public static <T> SplitReader<T> open(Env env, String name, Format<T> format, long position) throws IOException {
        Storage storage = env.storage();
        EntryKind kind = storage.kind(name);
        if (kind == EntryKind.OTHER || kind == EntryKind.DIRECTORY) {
            return WaitingReader.start(env, name, () -> content(storage, name), format, position);
        }
        if (!isCompressed(name) && position > storage.size(name)) {
            throw new IOException("the file has only " + storage.size(name) + " bytes");
        }
        return reader(name, content(storage, name), format, position);
    }

    private static <T> SplitReader<T> reader(String name, InputStream in, Format<T> format, long position)
            throws IOException {
        boolean opened = false;
        try {
            SplitReader<T> reader = new FileReader<>(name, in, format.reader(in, position));
            opened = true;
            return reader;
        } finally {
            if (!opened) {
                in.close();
            }
        }
    }

    private static InputStream content(Storage storage, String name) throws IOException {
        InputStream bytes = storage.read(name);
        if (!isCompressed(name)) {
            return bytes;
        }
        try {
            return new GZIPInputStream(bytes, DECOMPRESSION_BYTES);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    private static boolean isCompressed(String name) {
        return name.endsWith(".gz");
    }

    /** A stream that belongs to somebody else. */
    private static final class Unclosed extends FilterInputStream {

        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // stays open
        }
    }
}
