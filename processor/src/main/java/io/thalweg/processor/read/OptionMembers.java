package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.RecoveryCode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Collects the members of an annotation that are written, as the options that override them: {@code minPause} of
 * {@code @Checkpointed} is {@code checkpoint-min-pause}. Checks each by itself.
 */
final class OptionMembers {

    private final Reading reading;
    private final AnnotationView view;
    private final String prefix;
    private final Map<String, String> options = new LinkedHashMap<>();
    private final Map<String, Long> millis = new LinkedHashMap<>(); // of durations without placeholder

    OptionMembers(Reading reading, AnnotationView view, String prefix) {
        this.reading = reading;
        this.view = view;
        this.prefix = prefix;
    }

    /** What was collected. */
    Map<String, String> options() {
        return options;
    }

    /** A duration of at least so many milliseconds, which may be a placeholder. */
    void duration(String member, long leastMillis, RecoveryCode tooShort) {
        if (!view.isWritten(member)) {
            return;
        }
        new DurationReader(reading).configurable(view, member).ifPresent(duration -> {
            put(member, duration.text());
            if (duration.placeholder()) {
                return;
            }
            millis.put(member, duration.millis());
            if (duration.millis() < leastMillis) {
                fail(
                        tooShort,
                        member,
                        "\"" + duration.text() + "\" is too short for " + name(member) + ". Expected at least "
                                + leastMillis + " ms.");
            }
        });
    }

    /** A whole number of at least {@code least}. */
    void number(String member, int least) {
        if (!view.isWritten(member)) {
            return;
        }
        int number = view.integer(member);
        put(member, Integer.toString(number));
        if (number < least) {
            fail(RecoveryCode.TOO_FEW, member, name(member) + " is " + number + ". Expected at least " + least + ".");
        }
    }

    /** A decimal number. */
    void decimal(String member, double least, double most, RecoveryCode outside) {
        if (!view.isWritten(member)) {
            return;
        }
        double number = view.decimal(member);
        put(member, Double.toString(number));
        if (!(number >= least && number <= most)) {
            String expected = most == Double.MAX_VALUE ? "at least " + least : "a number from " + least + " to " + most;
            fail(outside, member, name(member) + " is " + number + ". Expected " + expected + ".");
        }
    }

    /** A constant of an enum. */
    void constant(String member) {
        if (view.isWritten(member)) {
            put(member, view.constant(member).toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /** Yes or no. */
    void flag(String member) {
        if (view.isWritten(member)) {
            put(member, Boolean.toString(view.isTrue(member)));
        }
    }

    /** A text as it stands. */
    void text(String member) {
        if (view.isWritten(member)) {
            put(member, view.string(member));
        }
    }

    /** The value of a duration; empty if it is not written or only known when the job starts. */
    OptionalLong millis(String member) {
        Long found = millis.get(member);
        return found == null ? OptionalLong.empty() : OptionalLong.of(found);
    }

    /** Reports a mistake at a member. */
    void fail(RecoveryCode code, String member, String message) {
        reading.report().add(code, view.origin(member), message);
    }

    private String name(String member) {
        return view.name() + "(" + member + ")";
    }

    private void put(String member, String value) {
        StringBuilder name = new StringBuilder(prefix);
        member.chars()
                .forEach(character -> name.append(Character.isUpperCase(character) ? "-" : "")
                        .append((char) Character.toLowerCase(character)));
        options.put(name.toString(), value);
    }
}
