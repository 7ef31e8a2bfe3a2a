package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.JobCode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks texts of annotations that are, or must not be, {@code ${name:default}}. */
final class PlaceholderReader {

    private static final String NAME = "[A-Za-z_][A-Za-z0-9_.-]*";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{" + NAME + "(?::([^{}]*))?}", Pattern.DOTALL);

    /** Longer constants may not fit into a class file: 65,535 bytes, up to 3 for a character. */
    private static final int LONGEST = 21_845;

    private final Reading reading;

    PlaceholderReader(Reading reading) {
        this.reading = reading;
    }

    static boolean isPlaceholder(String text) {
        return text.contains("${");
    }

    /** The default of a text that is one placeholder and nothing else, empty text if it has none. */
    Optional<String> whole(AnnotationView.Text text) {
        Matcher matcher = PLACEHOLDER.matcher(text.value());
        if (!matcher.matches()) {
            return malformed(text);
        }
        return Optional.of(matcher.group(1) == null ? "" : matcher.group(1));
    }

    /** Checks a text in which placeholders may stand between other characters. */
    void check(AnnotationView.Text text) {
        String rest = PLACEHOLDER.matcher(text.value()).replaceAll("");
        if (isPlaceholder(rest)) {
            malformed(text);
        }
        checkLength(text);
    }

    /** Reports a placeholder in a text that decides the shape of the program; whether there was one. */
    boolean refuse(AnnotationView.Text text, String where) {
        if (!isPlaceholder(text.value())) {
            return !checkLength(text);
        }
        reading.report()
                .add(
                        JobCode.PLACEHOLDER_NOT_ALLOWED,
                        text.origin(),
                        "\"" + text.value() + "\" cannot stand in " + where + ", which decides the shape of the"
                                + " program and must be known while compiling. Write the value itself.");
        return true;
    }

    private boolean checkLength(AnnotationView.Text text) {
        if (text.value().length() <= LONGEST) {
            return true;
        }
        reading.report()
                .add(
                        JobCode.TEXT_TOO_LONG,
                        text.origin(),
                        "The text has " + text.value().length() + " characters. Expected at most " + LONGEST
                                + ", which always fit into a class file. Shorten it.");
        return false;
    }

    private <T> Optional<T> malformed(AnnotationView.Text text) {
        return reading.fail(
                JobCode.PLACEHOLDER_MALFORMED,
                text.origin(),
                "\"" + text.value() + "\" is no valid placeholder. Expected \"${name}\" or \"${name:default}\", the"
                        + " name made of letters, digits, \"_\", \".\" and \"-\".");
    }
}
