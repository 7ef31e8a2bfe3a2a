package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.HandlerCode;
import io.thalweg.processor.diagnostic.JobCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/** Reads the name in {@code @SideOutput}. */
final class SideNameReader {

    /** The side streams that steps have of themselves. */
    private static final List<String> RESERVED =
            List.of("late", "lateLeft", "lateRight", "malformed", "timedOut", "failed");

    /** Names of generated classes contain it, and names of files cannot be much longer. */
    private static final int LONGEST = 60;

    private final Reading reading;
    private final PlaceholderReader placeholders;

    SideNameReader(Reading reading) {
        this.reading = reading;
        this.placeholders = new PlaceholderReader(reading);
    }

    /** The name; empty if it cannot be one. */
    Optional<String> read(AnnotationView sideOutput) {
        AnnotationView.Text text = sideOutput.text("value");
        if (placeholders.refuse(text, "@SideOutput")) {
            return Optional.empty();
        }
        if (!SourceVersion.isIdentifier(text.value())) {
            return reading.fail(
                    HandlerCode.SIDE_NAME,
                    text.origin(),
                    "\"" + text.value() + "\" cannot be the name of a side output. Expected a Java identifier such as"
                            + " \"big\", which is read elsewhere as \"@From(\"step.big\")\".");
        }
        if (text.value().length() > LONGEST) {
            return reading.fail(
                    JobCode.TEXT_TOO_LONG,
                    text.origin(),
                    "The name of this side output has " + text.value().length() + " characters. Expected at most "
                            + LONGEST + ". Shorten it.");
        }
        if (RESERVED.contains(text.value())) {
            return reading.fail(
                    HandlerCode.SIDE_NAME_RESERVED,
                    text.origin(),
                    "\"" + text.value() + "\" is the name of a side stream that steps have of themselves. Choose"
                            + " another name,"
                            + " for example \"my" + text.value().substring(0, 1).toUpperCase(Locale.ROOT)
                            + text.value().substring(1) + "\".");
        }
        return Optional.of(text.value());
    }
}
