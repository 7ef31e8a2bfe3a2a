package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.AsyncCode;
import io.thalweg.processor.model.AsyncSpec;
import io.thalweg.processor.model.AsyncSpec.BackoffText;
import io.thalweg.processor.model.AsyncSpec.Kind;
import io.thalweg.processor.model.AsyncSpec.RetryOn;
import io.thalweg.processor.model.DurationText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads the members of {@code @Async}. */
final class AsyncSpecReader {

    private final Reading reading;

    AsyncSpecReader(Reading reading) {
        this.reading = reading;
    }

    /** @param result the type of the results, boxed */
    Optional<AsyncSpec> read(AnnotationView async, TypeMirror result) {
        int capacity = async.integer("capacity");
        int retries = async.integer("retries");
        boolean sound = hasRoom(async, capacity) & isNoLess(async, retries) & retriesAtAll(async, retries);
        Optional<DurationText> timeout = new DurationReader(reading).configurable(async, "timeout");
        Optional<BackoffText> backoff = new BackoffReader(reading).read(async);
        Optional<List<RetryOn>> retryOn = retryOn(async, result);
        if (!sound || timeout.isEmpty() || backoff.isEmpty() || retryOn.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AsyncSpec(
                async.isTrue("ordered"),
                timeout.get(),
                capacity,
                retries,
                backoff.get(),
                retryOn.get(),
                async.origin()));
    }

    private boolean hasRoom(AnnotationView async, int capacity) {
        return capacity > 0
                || fail(
                        async,
                        "capacity",
                        AsyncCode.CAPACITY,
                        "The capacity is " + capacity + ", so that no record could ever be called for. Write 1 or more,"
                                + " or leave it out for 100.");
    }

    private boolean isNoLess(AnnotationView async, int retries) {
        return retries >= 0
                || fail(
                        async,
                        "retries",
                        AsyncCode.NEGATIVE_RETRIES,
                        "The number of retries is " + retries + ". Expected how many calls may follow the first one: 0"
                                + " for none, 3 for up to four calls.");
    }

    private boolean retriesAtAll(AnnotationView async, int retries) {
        boolean sound = true;
        for (String member : List.of("backoff", "retryOn")) {
            if (retries == 0 && async.isWritten(member)) {
                sound = fail(
                        async,
                        member,
                        AsyncCode.NO_RETRIES,
                        "\"" + member + "\" has no effect: no call is made again, since \"retries\" is 0. Write"
                                + " \"retries = 3\", or remove it.");
            }
        }
        return sound;
    }

    private boolean fail(AnnotationView async, String member, AsyncCode code, String message) {
        reading.report().add(code, async.origin(member), message);
        return false;
    }

    private Optional<List<RetryOn>> retryOn(AnnotationView async, TypeMirror result) {
        List<RetryOn> all = new ArrayList<>();
        boolean complete = true;
        for (AnnotationView.ClassValue named : async.classes("retryOn")) {
            Optional<RetryOn> read = new UserClasses(reading)
                    .resolve(named, AsyncCode.RETRY_ON)
                    .flatMap(type -> retryOn(named, type, result));
            complete &= read.isPresent();
            read.ifPresent(all::add);
        }
        return complete ? Optional.of(List.copyOf(all)) : Optional.empty();
    }

    private Optional<RetryOn> retryOn(AnnotationView.ClassValue named, TypeElement type, TypeMirror result) {
        if (reading.types().as(type.asType(), "java.lang.Throwable").isPresent()) {
            return exception(named, type);
        }
        Optional<DeclaredType> predicate = reading.types().as(type.asType(), Names.PREDICATE);
        Optional<Kind> kind = predicate.flatMap(JavaTypes::argument).flatMap(argument -> kind(argument, result));
        if (kind.isEmpty()) {
            return reading.fail(
                    AsyncCode.RETRY_ON,
                    named.origin(),
                    Reading.quoted(type) + " cannot say which calls are made again. Expected an exception, a class that"
                            + " implements \"Predicate<Throwable>\", or one that implements \"Predicate<"
                            + reading.types().ref(result) + ">\" and is asked about results.");
        }
        return new UserClasses(reading).constructible(type, AsyncCode.RETRY_ON, named.origin(), "The predicate")
                ? Optional.of(new RetryOn(reading.types().declared(type), kind.get()))
                : Optional.empty();
    }

    private Optional<RetryOn> exception(AnnotationView.ClassValue named, TypeElement type) {
        return reading.access().allows(type)
                ? Optional.of(new RetryOn(reading.types().declared(type), Kind.EXCEPTION))
                : reading.fail(
                        AsyncCode.RETRY_ON,
                        named.origin(),
                        "Generated code cannot name the exception " + Reading.quoted(type) + ". "
                                + reading.access().fix(type) + ".");
    }

    private Optional<Kind> kind(TypeMirror argument, TypeMirror result) {
        if (reading.types().is(argument, "java.lang.Throwable")) {
            return Optional.of(Kind.CAUSE);
        }
        return reading.types().isAssignable(result, argument) ? Optional.of(Kind.RESULT) : Optional.empty();
    }
}
