package io.thalweg.processor.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * Text of the user's as Java source. The only way by which such text gets into generated code: never through {@code $L},
 * {@code $S}, a format, a comment or a name. The source is ASCII, so it means the same in every encoding.
 */
public final class Literals {
    /** The longest constant that javac takes, in bytes of modified UTF-8: one less than a class file can hold. */
    private static final int MAX_CONSTANT_BYTES = 65_534;

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int FIRST_UNPRINTABLE = 0x7F;

    private Literals() {}

    /**
     * An expression for exactly that string. It is a constant expression unless the string is too long for one.
     *
     * @param text any text, unpaired surrogates included
     */
    public static CodeBlock string(String text) {
        List<CodeBlock> constants = constants(text);
        if (constants.size() == 1) {
            return constants.get(0);
        }
        // Not joined by +, which javac would evaluate and then find too long.
        return CodeBlock.of("$T.join(\"\", $L)", String.class, CodeBlock.join(constants, ",\n"));
    }

    /** An expression for that char. */
    public static CodeBlock character(char value) {
        StringBuilder source = new StringBuilder("'");
        append(source, value, '\'', false);
        return CodeBlock.of("$L", source.append('\'').toString());
    }

    /**
     * The same source in ASCII: names and comments may have other characters. Text of the user's in it was written by
     * {@link #string}, which leaves nothing to do here.
     */
    public static String asciiSource(String source) {
        StringBuilder ascii = new StringBuilder(source.length());
        source.chars().forEach(value -> {
            if (value < 0x80) {
                ascii.append((char) value);
            } else {
                appendUnicode(ascii, (char) value);
            }
        });
        return ascii.toString();
    }

    private static List<CodeBlock> constants(String text) {
        List<CodeBlock> constants = new ArrayList<>();
        int start = 0;
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            int width = constantBytes(text.charAt(i));
            if (bytes + width > MAX_CONSTANT_BYTES) {
                constants.add(constant(text.substring(start, i)));
                start = i;
                bytes = 0;
            }
            bytes += width;
        }
        constants.add(constant(text.substring(start)));
        return constants;
    }

    /** How many bytes the char takes in a class file. */
    private static int constantBytes(char value) {
        if (value != 0 && value < 0x80) {
            return 1;
        }
        return value < 0x800 ? 2 : 3;
    }

    private static CodeBlock constant(String text) {
        StringBuilder source = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            boolean afterSurrogate = i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
            append(source, text.charAt(i), '"', afterSurrogate);
        }
        return CodeBlock.of("$L", source.append('"').toString());
    }

    /**
     * @param afterSurrogate whether the char before is the first half of a pair: javac 17 looks for the other half and
     *     then miscounts the backslashes if it finds two of them instead
     */
    private static void append(StringBuilder source, char value, char quote, boolean afterSurrogate) {
        if (value == '\\' && afterSurrogate) {
            source.append("\\134");
        } else if (value == quote || value == '\\') {
            source.append('\\').append(value);
        } else if (value < FIRST_PRINTABLE) {
            appendControl(source, value);
        } else if (value < FIRST_UNPRINTABLE) {
            source.append(value);
        } else {
            appendUnicode(source, value);
        }
    }

    /** Not as a Unicode escape: javac translates those first, and a line end would then end the line. */
    private static void appendControl(StringBuilder source, char value) {
        switch (value) {
            case '\t' -> source.append("\\t");
            case '\n' -> source.append("\\n");
            case '\r' -> source.append("\\r");
            default -> source.append(String.format("\\%03o", (int) value));
        }
    }

    private static void appendUnicode(StringBuilder source, char value) {
        source.append(String.format("\\u%04x", (int) value));
    }
}
