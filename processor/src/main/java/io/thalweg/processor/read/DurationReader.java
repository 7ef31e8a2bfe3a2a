package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.JobCode;
import io.thalweg.processor.model.DurationText;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads duration members of annotations. */
final class DurationReader {

    private final Reading reading;
    private final PlaceholderReader placeholders;

    DurationReader(Reading reading) {
        this.reading = reading;
        this.placeholders = new PlaceholderReader(reading);
    }

    /** A duration that must be known while compiling, in milliseconds; may be negative. Empty if it is malformed. */
    OptionalLong fixed(AnnotationView annotation, String member) {
        AnnotationView.Text text = annotation.text(member);
        if (placeholders.refuse(text, annotation.name() + "(" + member + ")")) {
            return OptionalLong.empty();
        }
        OptionalLong millis = Durations.parse(text.value());
        if (millis.isEmpty()) {
            reportMalformed(text);
        }
        return millis;
    }

    /** A duration of at least zero, or a placeholder for one. Empty if it is malformed. */
    Optional<DurationText> configurable(AnnotationView annotation, String member) {
        AnnotationView.Text text = annotation.text(member);
        if (!PlaceholderReader.isPlaceholder(text.value())) {
            return check(text, text.value()).map(millis -> DurationText.of(text.value(), millis));
        }
        return placeholders
                .whole(text)
                .filter(found -> found.isEmpty() || check(text, found).isPresent())
                .map(found -> new DurationText(text.value(), 0, true));
    }

    private Optional<Long> check(AnnotationView.Text text, String duration) {
        OptionalLong millis = Durations.parse(duration);
        if (millis.isEmpty()) {
            return reportMalformed(text);
        }
        if (millis.getAsLong() < 0) {
            return reading.fail(
                    JobCode.NEGATIVE_DURATION,
                    text.origin(),
                    "Duration \"" + text.value() + "\" is negative. Expected zero or more. Remove the sign.");
        }
        return Optional.of(millis.getAsLong());
    }

    private <T> Optional<T> reportMalformed(AnnotationView.Text text) {
        String meant = Durations.meant(text.value())
                .map(better -> " Did you mean \"" + better + "\"?")
                .orElse("");
        return reading.fail(
                JobCode.MALFORMED_DURATION,
                text.origin(),
                "\"" + text.value() + "\" is no duration." + meant
                        + " Expected whole numbers with the units d, h, m, s, ms in this order, such as \"10s\","
                        + " \"500ms\" or \"1h30m\", or ISO-8601 such as \"PT15M\".");
    }
}
