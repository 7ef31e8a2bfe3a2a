package io.thalweg.runtime.sink;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** Standard output, which is flushed but never closed. Used by the thread of one lane. */
final class StandardOutput implements SinkTarget {

    private final boolean gzip;
    private OutputStream opened;

    StandardOutput(boolean gzip) {
        this.gzip = gzip;
    }

    @Override
    public OutputStream open() throws IOException {
        opened = Compression.wrap(new Stream(System.out), gzip);
        return opened;
    }

    @Override
    public void close(boolean succeeded) throws IOException {
        if (succeeded) {
            opened.close();
        }
    }

    @Override
    public String toString() {
        return "standard output";
    }

    /** Tells of errors that a {@link PrintStream} keeps to itself. */
    private static final class Stream extends OutputStream {

        private final PrintStream out;

        Stream(PrintStream out) {
            this.out = out;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            flush();
        }

        @Override
        public void flush() throws IOException {
            if (out.checkError()) { // flushes first
                throw new IOException("its reader has gone (broken pipe), or its device is full");
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
