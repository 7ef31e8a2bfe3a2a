package io.thalweg.runtime.sink;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** Gzip between a writer and a target. */
final class Compression {

    private static final int BUFFER_BYTES = 8 * 1024;

    private Compression() {}

    /** The stream itself, or one that compresses and makes everything readable at each flush. */
    static OutputStream wrap(OutputStream out, boolean gzip) throws IOException {
        return gzip ? new GZIPOutputStream(out, BUFFER_BYTES, true) : out;
    }

    /** Writes what the compression keeps back, without closing what is below. */
    static void finish(OutputStream out) throws IOException {
        if (out instanceof GZIPOutputStream gzip) {
            gzip.finish();
        }
    }
}
