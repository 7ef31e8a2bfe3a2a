package io.thalweg.processor;

import io.thalweg.processor.diagnostic.Suggestions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The options of the compiler, given to javac as {@code -Athalweg.name=value}.
 *
 * @param planReport whether the plan is written beside the generated classes, as text and as a drawing
 * @param unknown options that begin with {@code thalweg.} but mean nothing, sorted
 */
record ProcessorOptions(boolean planReport, List<String> unknown) {

    private static final String PREFIX = "thalweg.";

    /** {@code -Athalweg.plan=false} leaves out the plan report. */
    static final String PLAN = PREFIX + "plan";

    /** All options there are. */
    static final Set<String> KNOWN = Set.of(PLAN);

    /** Takes what concerns us from all options that javac was given. */
    static ProcessorOptions of(Map<String, String> given) {
        return new ProcessorOptions(!"false".equals(given.get(PLAN)), unknown(given.keySet()));
    }

    private static List<String> unknown(Set<String> names) {
        return names.stream()
                .filter(name -> name.startsWith(PREFIX) && !KNOWN.contains(name))
                .sorted()
                .toList();
    }

    /** Ours and the unknown ones: those we tell about ourselves, more politely than javac, which would warn. */
    Set<String> claimed() {
        Set<String> claimed = new TreeSet<>(KNOWN);
        claimed.addAll(unknown);
        return claimed;
    }

    /** What to tell about an unknown option. */
    static String message(String option) {
        return "Thalweg has no option"
                + " \"" + option + "\"; it is ignored." + Suggestions.didYouMean(option, KNOWN) + " It has "
                + Suggestions.list(KNOWN) + ".";
    }
}
