package io.thalweg.processor.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** "Did you mean": finds the known name that a mistyped one is probably meant to be. */
public final class Suggestions {

    private static final Pattern LONG_QUOTATION = Pattern.compile("\"([^\"]{80})[^\"]{320,}\"");

    private static final int LONGEST_MESSAGE = 2_000;

    private Suggestions() {}

    /**
     * The closest of the known names, if one is close: equal up to case, or at most one typing slip (a letter wrong,
     * missing, too many, or two swapped) in each three letters.
     */
    public static Optional<String> closest(String given, Collection<String> known) {
        return known.stream()
                .filter(name -> distance(given, name) <= tolerance(given, name))
                .min(Comparator.<String>comparingInt(name -> distance(given, name))
                        .thenComparing(name -> name));
    }

    /** {@code  Did you mean "x"?}, with a blank in front, or nothing if no known name is close. */
    public static String didYouMean(String given, Collection<String> known) {
        return closest(given, known)
                .map(name -> " Did you mean " + quoted(name) + "?")
                .orElse("");
    }

    /** Names in quotes, separated by commas, in the given order; {@code none} if there are none. */
    public static String list(Collection<String> names) {
        return names.isEmpty()
                ? "none"
                : names.stream().map(Suggestions::quoted).collect(Collectors.joining(", "));
    }

    /** A name in double quotes, as in all messages. */
    public static String quoted(String name) {
        return "\"" + name + "\"";
    }

    /** A message in which long quotations end early, and control characters do not reach the terminal. */
    static String readable(String message) {
        StringBuilder readable = new StringBuilder();
        LONG_QUOTATION.matcher(message).replaceAll("\"$1...\"").chars().forEach(value -> {
            if (Character.isISOControl(value) || value == '\u2028' || value == '\u2029') {
                readable.append(String.format("\\u%04X", value));
            } else {
                readable.append((char) value);
            }
        });
        return readable.length() > LONGEST_MESSAGE
                ? readable.substring(0, LONGEST_MESSAGE) + "..."
                : readable.toString();
    }

    private static int tolerance(String given, String name) {
        int shorter = Math.min(given.length(), name.length());
        return shorter / 3;
    }

    /** Damerau-Levenshtein distance in its "optimal string alignment" form, case ignored; no slip is 0. */
    static int distance(String given, String name) {
        String from = given.toLowerCase(Locale.ROOT);
        String to = name.toLowerCase(Locale.ROOT);
        int[][] costs = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                costs[i][j] = cost(costs, from, to, i, j);
            }
        }
        return costs[from.length()][to.length()];
    }

    private static int cost(int[][] costs, String from, String to, int i, int j) {
        if (i == 0 || j == 0) {
            return i + j;
        }
        int replaced = costs[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, Math.min(costs[i - 1][j], costs[i][j - 1]) + 1);
        return swapped(from, to, i, j) ? Math.min(best, costs[i - 2][j - 2] + 1) : best;
    }

    private static boolean swapped(String from, String to, int i, int j) {
        return i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
    }
}
