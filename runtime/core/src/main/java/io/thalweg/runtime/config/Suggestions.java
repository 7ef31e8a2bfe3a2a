package io.thalweg.runtime.config;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
public final class Suggestions {

    private Suggestions() {}

    /**
     * Of the known names the one that a few slips of the finger turn into {@code name}; the first of several equally
     * close ones. Upper and lower case count as the same.
     */
    public static Optional<String> closest(String name, Collection<String> known) {
        String best = null;
        int bestDistance = 1 + Math.max(1, name.length() / 3);
        for (String candidate : known) {
            int distance = distance(lower(name), lower(candidate));
            if (distance < bestDistance && distance < candidate.length()) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** {@code "; did you mean 'x'?"}, or an empty text if no known name is close. To be put behind a message. */
    public static String didYouMean(String name, Collection<String> known) {
        return closest(name, known)
                .map(found -> "; did you mean '" + found + "'?")
                .orElse("");
    }

    /**
     * How many insertions, deletions, replacements and swaps of neighbours turn one text into the other, where no
     * part is edited twice (the "optimal string alignment" variant of the Damerau-Levenshtein distance).
     */
    static int distance(String left, String right) {
        int[] beforeLast = new int[right.length() + 1];
        int[] last = firstRow(right.length());
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[right.length() + 1];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replaced = last[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
                if (isSwap(left, i, right, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[right.length()];
    }

    private static int[] firstRow(int length) {
        int[] row = new int[length + 1];
        for (int j = 0; j <= length; j++) {
            row[j] = j;
        }
        return row;
    }

    private static boolean isSwap(String left, int i, String right, int j) {
        return i > 1 && j > 1 && left.charAt(i - 1) == right.charAt(j - 2) && left.charAt(i - 2) == right.charAt(j - 1);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
