package io.thalweg.runtime.codec.text;

/** Reads numbers from ASCII bytes without allocating. Ask {@code is...} first: {@code parse...} does not check. */
public final class NumberText {

    /** The most characters that are read as a number of any size. */
    public static final int LONGEST_BIG = 10_000;

    private static final int LONGEST_LONG = 19;
    private static final int LONGEST_EXACT = 15; // so many digits always fit the 53 bits of a double
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private NumberText() {}

    /** Whether the text is a whole number of 64 bits, with or without a sign. */
    public static boolean isLong(byte[] text, int from, int to) {
        int at = afterSign(text, from, to);
        if (at == to) {
            return false;
        }
        while (at < to - 1 && text[at] == '0') {
            at++;
        }
        for (int i = at; i < to; i++) {
            if (text[i] < '0' || text[i] > '9') {
                return false;
            }
        }
        return to - at < LONGEST_LONG || to - at == LONGEST_LONG && fits(text, at, text[from] == '-');
    }

    private static boolean fits(byte[] digits, int from, boolean negative) {
        String greatest = negative ? "9223372036854775808" : "9223372036854775807";
        for (int i = 0; i < LONGEST_LONG; i++) {
            if (digits[from + i] != greatest.charAt(i)) {
                return digits[from + i] < greatest.charAt(i);
            }
        }
        return true;
    }

    /** The number, if {@link #isLong}. */
    public static long parseLong(byte[] text, int from, int to) {
        long value = 0;
        for (int i = afterSign(text, from, to); i < to; i++) {
            value = value * 10 + (text[i] - '0'); // may wrap around for Long.MIN_VALUE only, and is right then
        }
        return text[from] == '-' ? -value : value;
    }

    private static int afterSign(byte[] text, int from, int to) {
        return from < to && (text[from] == '-' || text[from] == '+') ? from + 1 : from;
    }

    /** Whether the text is a decimal number without exponent that a double holds after one rounding. */
    public static boolean isShortDecimal(byte[] text, int from, int to) {
        int at = afterSign(text, from, to);
        int digits = 0;
        int points = 0;
        for (int i = at; i < to; i++) {
            if (text[i] == '.') {
                points++;
            } else if (text[i] >= '0' && text[i] <= '9') {
                digits++;
            } else {
                return false;
            }
        }
        return digits > 0 && digits <= LONGEST_EXACT && points <= 1;
    }

    /** The number, if {@link #isShortDecimal}: both operands of the division are exact, so it is rounded correctly. */
    public static double parseShortDecimal(byte[] text, int from, int to) {
        long digits = 0;
        int decimals = 0;
        boolean behindPoint = false;
        for (int i = afterSign(text, from, to); i < to; i++) {
            if (text[i] == '.') {
                behindPoint = true;
            } else {
                digits = digits * 10 + (text[i] - '0');
                decimals += behindPoint ? 1 : 0;
            }
        }
        double value = digits / POWERS[decimals];
        return text[from] == '-' ? -value : value;
    }

    /**
     * Whether the JDK's parsers of float and double may have the text: they would also take {@code 1d} and
     * {@code 0x1p3}.
     */
    public static boolean isFloating(String text) {
        if (text.equals("NaN") || text.equals("Infinity") || text.equals("-Infinity")) {
            return true;
        }
        int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int behindWhole = behindDigits(text, at);
        int behindMantissa = text.startsWith(".", behindWhole) ? behindDigits(text, behindWhole + 1) : behindWhole;
        boolean hasDigits = behindMantissa - at > (behindMantissa > behindWhole ? 1 : 0);
        return hasDigits && isExponentOrNothing(text, behindMantissa);
    }

    private static boolean isExponentOrNothing(String text, int from) {
        if (from == text.length()) {
            return true;
        }
        if (text.charAt(from) != 'e' && text.charAt(from) != 'E') {
            return false;
        }
        int at = text.startsWith("-", from + 1) || text.startsWith("+", from + 1) ? from + 2 : from + 1;
        return at < text.length() && behindDigits(text, at) == text.length();
    }

    private static int behindDigits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
