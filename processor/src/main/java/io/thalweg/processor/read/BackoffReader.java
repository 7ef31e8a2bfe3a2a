package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.AsyncCode;
import io.thalweg.processor.model.AsyncSpec.BackoffText;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code @Async(backoff)}: {@code 100ms}, {@code 100ms*2}, {@code 100ms*2..30s}, or a placeholder for these. */
final class BackoffReader {

    private static final Pattern FORM = Pattern.compile("([^*]*)(?:\\*(.*?)(?:\\.\\.(.*))?)?");

    private final Reading reading;
    private final PlaceholderReader placeholders;

    BackoffReader(Reading reading) {
        this.reading = reading;
        this.placeholders = new PlaceholderReader(reading);
    }

    Optional<BackoffText> read(AnnotationView async) {
        AnnotationView.Text text = async.text("backoff");
        if (!PlaceholderReader.isPlaceholder(text.value())) {
            return parse(text, text.value());
        }
        return placeholders
                .whole(text)
                .filter(given -> given.isEmpty() || parse(text, given).isPresent())
                .map(given -> new BackoffText(text.value(), true, 0, 1, 0));
    }

    private Optional<BackoffText> parse(AnnotationView.Text text, String backoff) {
        Matcher parts = FORM.matcher(backoff);
        if (!parts.matches()) {
            return malformed(text);
        }
        OptionalLong first = millis(parts.group(1));
        OptionalDouble factor = parts.group(2) == null ? OptionalDouble.of(1) : factor(parts.group(2));
        OptionalLong longest = parts.group(3) == null ? OptionalLong.of(Long.MAX_VALUE) : millis(parts.group(3));
        if (first.isEmpty() || factor.isEmpty() || longest.isEmpty()) {
            return malformed(text);
        }
        return Optional.of(
                new BackoffText(text.value(), false, first.getAsLong(), factor.getAsDouble(), longest.getAsLong()));
    }

    private static OptionalLong millis(String text) {
        OptionalLong millis = Durations.parse(text.strip());
        return millis.isPresent() && millis.getAsLong() < 0 ? OptionalLong.empty() : millis;
    }

    private static OptionalDouble factor(String text) {
        return text.strip().matches("\\d{1,9}(\\.\\d{1,9})?") && Double.parseDouble(text.strip()) >= 1
                ? OptionalDouble.of(Double.parseDouble(text.strip()))
                : OptionalDouble.empty();
    }

    private <T> Optional<T> malformed(AnnotationView.Text text) {
        return reading.fail(
                AsyncCode.MALFORMED_BACKOFF,
                text.origin(),
                "\"" + text.value() + "\" does not say how long to wait before a call is made again. Expected a"
                        + " duration, such as \"100ms\"; with a factor of at least 1, such as \"100ms*2\", to wait"
                        + " longer each time; and with a limit, such as \"100ms*2..30s\".");
    }
}
