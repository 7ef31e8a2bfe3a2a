package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.HandlerCode;
import io.thalweg.processor.diagnostic.TimerCode;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.read.UserMethod.Parameter;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads what only {@code @OnTimer} handlers take: the time that the timer was set to. */
final class TimerParameters {

    private final Reading reading;

    TimerParameters(Reading reading) {
        this.reading = reading;
    }

    /** A parameter with {@code @EventTime}. */
    Optional<Parameter> time(AnnotationView mark, VariableElement parameter, TypeMirror type, Signature signature) {
        if (!signature.allowed().contains(Role.TIMER_TIME)) {
            return reading.fail(
                    HandlerCode.PARAMETER_NOT_ALLOWED,
                    mark.origin(),
                    "A " + signature.what()
                            + " cannot take \"@EventTime\"; the time of the record is that of the record's"
                            + " own component, and \"Context.timestamp()\". Allowed: " + signature.allowedText() + ".");
        }
        if (type.getKind() == TypeKind.LONG) {
            return Optional.of(new Parameter(parameter, type, type, Role.TIMER_TIME, ""));
        }
        return reading.fail(
                TimerCode.TIME_TYPE,
                parameter,
                "The time of a timer is a number of milliseconds since the epoch, but " + Reading.quoted(parameter)
                        + " is a " + reading.quoted(type) + ". Write \"@EventTime long " + parameter.getSimpleName()
                        + "\".");
    }

    /** Whether a parameter that nothing marks looks like the time of the timer; then it is reported. */
    boolean isUnmarkedTime(VariableElement parameter, TypeMirror type, Signature signature) {
        boolean time = signature.allowed().contains(Role.TIMER_TIME) && looksLikeTime(type);
        if (time) {
            reading.fail(
                    TimerCode.TIME_NOT_MARKED,
                    parameter,
                    "Nothing says what " + Reading.quoted(parameter) + " receives. Did you mean \"@EventTime long "
                            + parameter.getSimpleName() + "\", the time that the timer was set to, or \"@Key\"?");
        }
        return time;
    }

    private boolean looksLikeTime(TypeMirror type) {
        return type.getKind() == TypeKind.LONG
                || reading.types().is(type, "java.lang.Long")
                || reading.types().is(type, "java.time.Instant");
    }
}
