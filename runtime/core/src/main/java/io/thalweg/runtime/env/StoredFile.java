package io.thalweg.runtime.env;

import java.io.IOException;
import java.io.OutputStream;

/** A file that is written at its end. One thread at a time. Writes are not buffered: hand over large pieces. */
public abstract class StoredFile extends OutputStream {

    /** For those who implement it. */
    protected StoredFile() {}

    /** Makes durable what was written. If it fails, the file must be given up. */
    public abstract void force() throws IOException;

    /** Writes all of it, or throws. */
    @Override
    public abstract void write(byte[] bytes, int offset, int length) throws IOException;

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }
}
