package io.thalweg.runtime.codec.text;

import io.thalweg.api.MalformedInputException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * A window of bytes on an input: from the record that is being read to what has been read ahead. Knows the position of
 * each byte in the input. Used by one thread.
 */
public final class RecordBuffer {

    /** The longest record that is read; a longer one is malformed. */
    public static final int LIMIT_BYTES = 16 * 1024 * 1024;

    private static final int INITIAL_BYTES = 64 * 1024;
    private static final int SNIPPET_BYTES = 1000;

    private final InputStream in;
    private byte[] bytes = new byte[INITIAL_BYTES];
    private long basePosition; // of bytes[0]
    private int begin;
    private int end;

    /** A buffer on an input that stands at its beginning. */
    public RecordBuffer(InputStream in) {
        this.in = in;
    }

    /** The array that holds the window; another one after {@link #fill}. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where the window begins in {@link #bytes}; changes at {@link #fill}. */
    public int begin() {
        return begin;
    }

    /** How many bytes the window holds. */
    public int length() {
        return end - begin;
    }

    /** The position of the window's first byte in the input. */
    public long position() {
        return basePosition + begin;
    }

    /**
     * Reads more bytes into the window.
     *
     * @return false at the end of the input
     */
    public boolean fill() throws IOException {
        if (end == bytes.length) {
            makeRoom();
        }
        int count = 0;
        while (count == 0) { // no stream should return that, some do
            count = in.read(bytes, end, bytes.length - end);
        }
        if (count < 0) {
            return false;
        }
        end += count;
        return true;
    }

    private void makeRoom() {
        int kept = end - begin;
        byte[] target = kept > bytes.length / 2 ? new byte[bytes.length * 2] : bytes;
        System.arraycopy(bytes, begin, target, 0, kept);
        bytes = target;
        basePosition += begin;
        begin = 0;
        end = kept;
    }

    /** Takes bytes from the front of the window. They stay where they are until the next {@link #fill}. */
    public void consume(int count) {
        begin += count;
    }

    /**
     * Takes the line at the front of the window, however long it is, and all of the input if that has no other line.
     */
    public void consumeLine() throws IOException {
        while (true) {
            int newline = indexOfNewline(0);
            if (newline >= 0) {
                consume(newline + 1);
                return;
            }
            consume(length());
            if (!fill()) {
                return;
            }
        }
    }

    /**
     * Looks for a line feed in the window.
     *
     * @param from how many bytes from the front need not be looked at
     * @return how many bytes stand before it, -1 if there is none
     */
    public int indexOfNewline(int from) {
        byte[] window = bytes;
        for (int i = begin + from; i < end; i++) {
            if (window[i] == '\n') {
                return i - begin;
            }
        }
        return -1;
    }

    /** Takes a byte order mark, which editors put at the start of UTF-8 files. Call it at the start only. */
    public void consumeByteOrderMark() throws IOException {
        while (length() < 3 && fill()) {
            // a pipe may hand over single bytes
        }
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            consume(3);
        } else if (startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE)) {
            throw new IOException("the file is UTF-16 text; only UTF-8 can be read");
        }
    }

    private boolean startsWith(int... values) {
        if (length() < values.length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if (bytes[begin + i] != (byte) values[i]) {
                return false;
            }
        }
        return true;
    }

    /** Goes on at a later position of the input. */
    public void skipTo(long position) throws IOException {
        long ahead = position - position();
        if (ahead < 0) {
            throw new IOException(
                    "cannot go on at byte " + position + ": the first record begins at byte " + position());
        }
        int buffered = (int) Math.min(ahead, length());
        consume(buffered);
        if (ahead > buffered) {
            skipUnread(ahead - buffered, position);
        }
    }

    private void skipUnread(long count, long position) throws IOException {
        try {
            in.skipNBytes(count);
        } catch (EOFException e) {
            throw new IOException("cannot go on at byte " + position + ": the input is shorter than that", e);
        }
        basePosition += count;
    }

    /** Describes malformed input that stands in {@link #bytes}, or did until it was consumed. */
    public MalformedInputException malformed(int from, int length, String reason) {
        return new MalformedInputException(snippet(from, length), reason, basePosition + from);
    }

    private String snippet(int from, int length) {
        String text = new String(bytes, from, Math.min(length, SNIPPET_BYTES), StandardCharsets.UTF_8);
        return length > SNIPPET_BYTES ? text + "..." : text;
    }
}
