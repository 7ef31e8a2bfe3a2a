package io.thalweg.runtime.env;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Makes names of files of any text. Any thread. */
public final class FileNames {

    private static final int LONGEST = 200; // characters; file systems allow 255

    private FileNames() {}

    /**
     * A text as the name of a file or directory, different for each text: what is no letter, digit, dash, underscore or
     * dot, or a dot in front, is written as a percent sign and two hexadecimal digits for each byte of UTF-8.
     *
     * @throws IllegalArgumentException if the text is empty or too long
     */
    public static String of(String text) {
        StringBuilder name = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain(b) || b == '.' && !name.isEmpty()) {
                name.append((char) b);
            } else {
                name.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new IllegalArgumentException("empty, or too long for the name of a file: '" + text + "'");
        }
        return name.toString();
    }

    private static boolean isPlain(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '-' || b == '_';
    }
}
