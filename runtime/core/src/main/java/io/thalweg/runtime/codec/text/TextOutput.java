package io.thalweg.runtime.codec.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;

/** Text on its way to a file, as UTF-8 in a buffer that grows. Used by one thread. */
public final class TextOutput extends OutputStream {

    private static final int INITIAL_BYTES = 8 * 1024;
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_CHARACTER = 4;

    private byte[] bytes = new byte[INITIAL_BYTES];
    private int size;

    /** How many bytes wait to be handed over. */
    public int size() {
        return size;
    }

    /** Forgets the bytes from here on. */
    public void truncate(int newSize) {
        size = newSize;
    }

    /** Writes all bytes to a stream and forgets them. */
    public void handOver(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }

    @Override
    public void write(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
    }

    @Override
    public void write(byte[] from, int offset, int length) {
        ensure(length);
        System.arraycopy(from, offset, bytes, size, length);
        size += length;
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, more)));
        }
    }

    /** Appends a character below 128. */
    public void ascii(char c) {
        ensure(1);
        bytes[size++] = (byte) c;
    }

    /** Appends a number in decimal digits. */
    public void number(long value) {
        ensure(LONGEST_NUMBER);
        if (value < 0) {
            bytes[size++] = '-';
        }
        int at = size + digitCount(value);
        size = at;
        long rest = value; // digits of a negative number are taken as they are, since -Long.MIN_VALUE does not exist
        do {
            bytes[--at] = (byte) ('0' + Math.abs(rest % 10));
            rest /= 10;
        } while (rest != 0);
    }

    private static int digitCount(long value) {
        int count = 1;
        for (long rest = value / 10; rest != 0; rest /= 10) {
            count++;
        }
        return count;
    }

    /**
     * Appends text.
     *
     * @throws CharacterCodingException if it has half of a surrogate pair; part of the text may have been appended then
     */
    public void utf8(String text, int from, int to) throws CharacterCodingException {
        ensure(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                ascii(c);
            } else if (Character.isHighSurrogate(c) && i + 1 < to && Character.isLowSurrogate(text.charAt(i + 1))) {
                character(Character.toCodePoint(c, text.charAt(++i)));
            } else if (Character.isSurrogate(c)) {
                throw new CharacterCodingException();
            } else {
                character(c);
            }
        }
    }

    private void character(int codePoint) {
        ensure(LONGEST_CHARACTER);
        if (codePoint < 0x800) {
            bytes[size++] = (byte) (0xC0 | codePoint >> 6);
        } else if (codePoint < 0x10000) {
            bytes[size++] = (byte) (0xE0 | codePoint >> 12);
            bytes[size++] = continuation(codePoint >> 6);
        } else {
            bytes[size++] = (byte) (0xF0 | codePoint >> 18);
            bytes[size++] = continuation(codePoint >> 12);
            bytes[size++] = continuation(codePoint >> 6);
        }
        bytes[size++] = continuation(codePoint);
    }

    private static byte continuation(int bits) {
        return (byte) (0x80 | bits & 0x3F);
    }
}
