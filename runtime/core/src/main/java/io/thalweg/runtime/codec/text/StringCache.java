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
    private static final int WAYS = 4;
    private static final int SET_BITS = 10;
    private static final int UNUSED_BITS = Integer.SIZE - SET_BITS;
    private static final int SPREAD = 0x9E3779B9; // 2^32 divided by the golden ratio

    private final String[] slots = new String[WAYS << SET_BITS];
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
        int set = (hash * SPREAD >>> UNUSED_BITS) * WAYS;
        for (int i = set; i < set + WAYS && slots[i] != null; i++) {
            if (matches(slots[i], bytes, from, length, hash)) {
                return slots[i];
            }
        }
        String made = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        System.arraycopy(slots, set, slots, set + 1, WAYS - 1); // the oldest of the set falls out
        slots[set] = made;
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
