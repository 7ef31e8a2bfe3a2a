package io.thalweg.runtime.sink;

import io.thalweg.runtime.env.Storage;
import io.thalweg.runtime.env.StoredFile;
import java.io.IOException;
import java.util.Arrays;

/** Writes to a file from some position on, but for what stands there already. Used by one thread. */
final class AppendedFile implements AutoCloseable {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Storage storage;
    private final String target;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final byte[] present = new byte[BUFFER_BYTES];
    private final long size;
    private long position;
    private StoredFile file; // null as long as all is there

    AppendedFile(Storage storage, String target, long position) throws IOException {
        this.storage = storage;
        this.target = target;
        this.position = position;
        this.size = storage.size(target);
        if (size < position) {
            throw new IOException(target + " has only " + size + " bytes, and had " + position
                    + " when rows were appended; somebody else has changed it");
        }
    }

    /** Appends the content of another file, which has that length. */
    void add(String source, long length) throws IOException {
        long done = 0;
        while (done < length) {
            int part = (int) Math.min(BUFFER_BYTES, length - done);
            storage.read(source, done, buffer, 0, part);
            int same = file == null ? same(part) : 0;
            if (same < part) {
                write(same, part);
            }
            position += part;
            done += part;
        }
    }

    /** How many bytes of the buffer stand there already. */
    private int same(int length) throws IOException {
        int there = (int) Math.min(length, Math.max(0, size - position));
        storage.read(target, position, present, 0, there);
        int mismatch = Arrays.mismatch(buffer, 0, there, present, 0, there);
        return mismatch < 0 ? there : mismatch;
    }

    private void write(int from, int to) throws IOException {
        if (file == null) {
            file = storage.append(target, position + from);
        }
        file.write(buffer, from, to - from);
    }

    /** Makes it durable; also what stood there before. */
    void force() throws IOException {
        if (file == null) {
            file = storage.append(target, Math.max(size, position));
        }
        file.force();
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
