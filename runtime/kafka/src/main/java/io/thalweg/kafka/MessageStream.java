package io.thalweg.kafka;

import java.io.InputStream;

/** The values of messages one behind the other, each a line. Ends behind each message until the next one is fed. Used by one thread. */
final class MessageStream extends InputStream {

    private static final byte NEWLINE = '\n';

    private byte[] value = {};
    private int next;
    private boolean lineOpen; // its end has to be added
    private long fed;

    /** The next message; the one before must have been read. */
    void feed(byte[] newValue) {
        value = newValue;
        next = 0;
        lineOpen = newValue.length == 0 || newValue[newValue.length - 1] != NEWLINE;
        fed += newValue.length + (lineOpen ? 1 : 0);
    }

    /** How many bytes there have been in all messages. */
    long fed() {
        return fed;
    }

    @Override
    public int read() {
        if (next < value.length) {
            return value[next++] & 0xFF;
        }
        boolean ends = lineOpen;
        lineOpen = false;
        return ends ? NEWLINE : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        int count = Math.min(length, value.length - next);
        System.arraycopy(value, next, target, offset, count);
        next += count;
        if (count < length && lineOpen) {
            target[offset + count++] = NEWLINE;
            lineOpen = false;
        }
        return count == 0 ? -1 : count;
    }
}
