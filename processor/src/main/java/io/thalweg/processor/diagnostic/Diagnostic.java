package io.thalweg.processor.diagnostic;

import io.thalweg.processor.model.Origin;
import java.util.Optional;

/**
 * One mistake in a job.
 *
 * @param message what is wrong, with the user's names quoted; what was found and expected; what to write instead; all
 *     without the code
 * @param origin where it is
 * @param member narrows an origin that is an annotation to one of its members, if that was written
 */
public record Diagnostic(DiagnosticCode code, String message, Origin origin, Optional<String> member) {

    /** A text of the user's that was quoted whole becomes readable. */
    public Diagnostic {
        message = Suggestions.readable(message);
    }

    /** The text for the user: the code in brackets and the message. */
    public String text() {
        return "[" + code.id() + "] " + message;
    }
}
