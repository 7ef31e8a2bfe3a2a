package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.KeyCode;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.WindowSpec;
import io.thalweg.processor.model.WindowSpec.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads {@code @Window} as it is written; whether its members fit together is checked on the model. */
final class WindowReader {

    private final Reading reading;
    private final DurationReader durations;
    private final PlaceholderReader placeholders;

    WindowReader(Reading reading) {
        this.reading = reading;
        this.durations = new DurationReader(reading);
        this.placeholders = new PlaceholderReader(reading);
    }

    /**
     * The window; empty if one of its texts is malformed.
     *
     * @param records the types of the records of all inputs
     * @param owners classes in which a gap method is looked for
     */
    Optional<WindowSpec> read(AnnotationView window, List<TypeMirror> records, List<TypeElement> owners) {
        boolean dynamic = window.string("gap").startsWith("#");
        OptionalLong size = millis(window, "size");
        OptionalLong slide = millis(window, "slide");
        OptionalLong gap = dynamic ? OptionalLong.of(0) : millis(window, "gap");
        OptionalLong offset = millis(window, "offset");
        OptionalLong lateness = millis(window, "lateness");
        Optional<MethodModel> gapMethod = dynamic ? gapMethod(window.text("gap"), records, owners) : Optional.empty();
        boolean valid = size.isPresent() && slide.isPresent() && gap.isPresent() && offset.isPresent();
        if (!valid || lateness.isEmpty() || dynamic != gapMethod.isPresent()) {
            return Optional.empty();
        }
        Kind kind = kind(window);
        return Optional.of(new WindowSpec(
                kind,
                size.getAsLong(),
                kind == Kind.TUMBLING ? size.getAsLong() : slide.getAsLong(),
                gap.getAsLong(),
                gapMethod,
                offset.getAsLong(),
                lateness.getAsLong(),
                !window.constant("time").equals("PROCESSING"),
                window.longInteger("count"),
                slideCount(window),
                Optional.empty(),
                Optional.empty(),
                window.origin()));
    }

    /** Windows that slide by their whole length do not slide. */
    private static long slideCount(AnnotationView window) {
        long slideCount = window.longInteger("slideCount");
        return slideCount == window.longInteger("count") ? 0 : slideCount;
    }

    private static Kind kind(AnnotationView window) {
        if (window.isWritten("count") || window.isWritten("slideCount")) {
            return Kind.COUNT;
        }
        if (window.isTrue("global")) {
            return Kind.GLOBAL;
        }
        if (!window.string("gap").isEmpty()) {
            return Kind.SESSION;
        }
        return window.string("slide").isEmpty() ? Kind.TUMBLING : Kind.SLIDING;
    }

    private OptionalLong millis(AnnotationView window, String member) {
        return window.string(member).isEmpty() && !window.isWritten(member)
                ? OptionalLong.of(0)
                : durations.fixed(window, member);
    }

    private Optional<MethodModel> gapMethod(
            AnnotationView.Text text, List<TypeMirror> records, List<TypeElement> owners) {
        if (placeholders.refuse(text, "@Window(gap)")) {
            return Optional.empty();
        }
        Optional<MethodModel> method = Optional.empty();
        for (TypeMirror record : records) {
            method = new KeyMethodReader(reading).read(text, record, owners).flatMap(found -> checked(text, found));
            if (method.isEmpty()) {
                return method;
            }
        }
        return method;
    }

    private Optional<MethodModel> checked(AnnotationView.Text text, UserMethod method) {
        boolean fits = method.returns().getKind() == TypeKind.LONG
                || reading.types().is(method.returns(), "java.time.Duration");
        return fits
                ? Optional.of(method.model())
                : reading.fail(
                        KeyCode.GAP_RETURN,
                        text.origin(),
                        "The gap method " + Reading.quoted(method.element()) + " returns "
                                + reading.quoted(method.returns())
                                + ". Expected \"Duration\", or \"long\" in milliseconds.");
    }
}
