package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.AsyncCode;
import io.thalweg.processor.diagnostic.HandlerCode;
import io.thalweg.processor.model.AsyncSpec;
import io.thalweg.processor.model.InputModel;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.TypeRef;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads {@code @Async} methods. */
final class AsyncReader {

    private final JobScope scope;
    private final Reading reading;

    AsyncReader(JobScope scope) {
        this.scope = scope;
        this.reading = scope.reading();
    }

    /** A method {@code CompletionStage<R> f(T)}. */
    Optional<StepModel> read(ExecutableElement method, AnnotationView annotation) {
        Optional<TypeMirror> result = result(method);
        Optional<AsyncSpec> spec = result.flatMap(type ->
                new AsyncSpecReader(reading).read(annotation, reading.types().boxed(type)));
        return new MethodReader(reading)
                .step(scope.job(), method, Signature.ASYNC)
                .filter(read -> spec.isPresent())
                .flatMap(read -> step(read, result.orElseThrow(), spec.orElseThrow()));
    }

    private Optional<StepModel> step(UserMethod method, TypeMirror result, AsyncSpec spec) {
        Optional<InputModel> input = new Inputs(scope).ofStep(method);
        Optional<TypeRef> output = scope.events().stream(result, method.origin());
        return input.isEmpty() || output.isEmpty()
                ? Optional.empty()
                : Optional.of(new StepModel.AsyncModel(
                        method.model().name(), method.model(), input.get(), output.get(), spec, method.origin()));
    }

    private Optional<TypeMirror> result(ExecutableElement method) {
        Optional<DeclaredType> stage = reading.types().as(method.getReturnType(), Names.COMPLETION_STAGE);
        if (stage.isEmpty()) {
            return reading.fail(
                    AsyncCode.RETURN_TYPE,
                    method,
                    "@Async " + Reading.quoted(method) + " returns " + reading.quoted(method.getReturnType())
                            + ". Expected a \"CompletionStage<R>\", such as a \"CompletableFuture\", whose result"
                            + " comes later. A method that has its result at once is a @Transform.");
        }
        Optional<TypeMirror> result = JavaTypes.argument(stage.get()).filter(SourceReader::isClosed);
        if (result.isEmpty()) {
            return reading.fail(
                    AsyncCode.RESULT_UNKNOWN,
                    method,
                    "@Async " + Reading.quoted(method) + " returns \"" + method.getReturnType()
                            + "\", which does not say what its results are. Write the type, as in"
                            + " \"CompletionStage<Flight>\".");
        }
        return result.filter(type -> isNoOptional(method, type));
    }

    private boolean isNoOptional(ExecutableElement method, TypeMirror result) {
        if (!reading.types().is(result, Names.OPTIONAL)) {
            return true;
        }
        reading.fail(
                HandlerCode.OPTIONAL_RESULT,
                method,
                "@Async " + Reading.quoted(method) + " returns " + reading.quoted(method.getReturnType())
                        + ". Expected a stage of the result itself: null stands for none.");
        return false;
    }

    /** Calls have no key: what a key divides is state, and a call that is answered later cannot have that. */
    static void refuseKey(Reading reading, AnnotationView keyBy) {
        reading.report()
                .add(
                        AsyncCode.WITH_KEY,
                        keyBy.origin(),
                        "@KeyBy has no effect on " + Reading.quoted(keyBy.element()) + ", which is @Async: a call has"
                                + " no state that could be divided by key. Remove it; put what needs state into a step"
                                + " class in front of or behind this step.");
    }

    /** Whether a method of a step class is no {@code @Async}; if it is, that is reported. */
    static boolean isNone(ExecutableElement method, Reading reading) {
        Optional<AnnotationView> async = reading.annotations().find(method, Names.ASYNC);
        async.ifPresent(view -> reading.report()
                .add(
                        AsyncCode.IN_STEP_CLASS,
                        view.origin(),
                        "@Async " + Reading.quoted(method) + " is a method of a step class. The answer comes when the"
                                + " fields hold the state of another key, so it could neither read nor write them. Make"
                                + " it a method of the job, and let a step class read its stream."));
        return async.isEmpty();
    }
}
