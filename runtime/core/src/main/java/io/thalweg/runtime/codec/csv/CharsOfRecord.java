package io.thalweg.runtime.codec.csv;

import java.io.Reader;

/**
 * The bytes of one record, each as a character, and a line feed. Read by FastCSV, which then stops: that the parser has
 * read everything and not more is what makes it usable record by record. Used by one thread.
 */
final class CharsOfRecord extends Reader {

    private byte[] bytes = {};
    private int from;
    private int end;
    private boolean ended = true;

    /** Starts with a record. */
    void reset(byte[] record, int start, int length) {
        bytes = record;
        from = start;
        end = start + length;
        ended = false;
    }

    /** Whether all of the record has been read. */
    boolean isRead() {
        return ended;
    }

    @Override
    public int read(char[] target, int offset, int length) {
        if (ended) {
            return -1;
        }
        byte[] source = bytes;
        int start = from;
        int count = Math.min(length, end - start);
        for (int i = 0; i < count; i++) {
            target[offset + i] = (char) (source[start + i] & 0xFF);
        }
        from = start + count;
        return count < length ? withLineFeed(target, offset, count) : count;
    }

    private int withLineFeed(char[] target, int offset, int count) {
        target[offset + count] = '\n';
        ended = true;
        return count + 1;
    }

    @Override
    public void close() {
        // nothing is held
    }
}
