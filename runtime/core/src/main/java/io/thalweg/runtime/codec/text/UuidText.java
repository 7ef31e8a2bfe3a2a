package io.thalweg.runtime.codec.text;

/**
 * Tells whether text is a UUID in its usual form, since {@link java.util.UUID#fromString} also takes shortened ones.
 */
public final class UuidText {

    private static final int LENGTH = 36;

    private UuidText() {}

    /** Whether the text is 32 hexadecimal digits in five groups. */
    public static boolean isUuid(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? text.charAt(i) != '-' : text.charAt(i) >= 128 || Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
