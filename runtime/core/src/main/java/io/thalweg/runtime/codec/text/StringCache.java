package io.thalweg.runtime.codec.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Makes strings of UTF-8 bytes. Short ASCII strings that come again and again, such as codes and names, are found in a
 * table of fixed size and not allocated again. Used by one thread.
 */
public final class StringCache {

    private static final int LONGEST_CACHED = 32;
    private static final int SLOTS = 4096; // a power of two; two neighbours form a set

    private final String[] slots = new String[SLOTS];
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);

    /**
     * The string of some bytes.
     *
     * @throws CharacterCodingException if they are not UTF-8
     */
    public String get(byte[] bytes, int from, int length) throws CharacterCodingException {
        if (length > LONGEST_CACHED) {
            return decode(bytes, from, length);
        }
        int hash = 0;
        int all = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + bytes[i]; // as String.hashCode does, so that a cached string's own hash can be compared
            all |= bytes[i];
        }
        return all < 0 ? decode(bytes, from, length) : cached(bytes, from, length, hash);
    }

    private String cached(byte[] bytes, int from, int length, int hash) {
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        String first = slots[slot];
        if (first != null && matches(first, bytes, from, length, hash)) {
            return first;
        }
        String second = slots[slot ^ 1];
        if (second != null && matches(second, bytes, from, length, hash)) {
            return second;
        }
        String made = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        if (first != null) {
            slots[slot ^ 1] = first; // the newest stands in its own slot, the one before it beside it
        }
        slots[slot] = made;
        return made;
    }

    private static boolean matches(String text, byte[] bytes, int from, int length, int hash) {
        if (text.hashCode() != hash || text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }

    private String decode(byte[] bytes, int from, int length) throws CharacterCodingException {
        for (int i = from; i < from + length; i++) {
            if (bytes[i] < 0) {
                CharBuffer text = decoder.reset().decode(ByteBuffer.wrap(bytes, from, length));
                return text.toString();
            }
        }
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}
