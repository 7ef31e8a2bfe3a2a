package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.DiagnosticCode;
import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.diagnostic.JobCode;
import io.thalweg.processor.model.InputModel;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.TypeRef;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads {@code @Sink} methods of both forms, and classes. */
final class SinkReader {

    private final JobScope scope;
    private final Reading reading;

    SinkReader(JobScope scope) {
        this.scope = scope;
        this.reading = scope.reading();
    }

    /** A method that takes records, or returns something that does. */
    Optional<StepModel> method(ExecutableElement method) {
        TypeMirror returns = method.getReturnType();
        if (returns.getKind() == TypeKind.VOID) {
            new WeakestLink(scope).found(method);
            return new MethodReader(reading)
                    .step(scope.job(), method, Signature.SINK)
                    .flatMap(read -> new Inputs(scope).ofStep(read).map(input -> direct(read, input)));
        }
        return record(
                        method,
                        returns,
                        JobCode.SINK_RETURN,
                        "returns " + reading.quoted(returns) + ". Expected \"void\", or a \"StreamSink<T>\"")
                .flatMap(record -> new MethodReader(reading)
                        .step(scope.job(), method, Signature.SINK_FACTORY)
                        .filter(new FormatChecks(scope)::check)
                        .flatMap(read -> step(method, record, Optional.of(read.model()), Optional.empty())));
    }

    private StepModel direct(UserMethod method, InputModel input) {
        return new StepModel.SinkModel(
                method.model().name(), Optional.of(method.model()), Optional.empty(), true, input, method.origin());
    }

    /** A class that implements {@code StreamSink}. */
    Optional<StepModel> type(TypeElement type) {
        if (reading.types().as(type.asType(), Names.TRANSACTIONAL_SINK).isEmpty()) {
            new WeakestLink(scope).found(type);
        }
        return record(type, type.asType(), JobCode.SINK_CLASS, "is no sink. Let it implement \"StreamSink<T>\"")
                .flatMap(record -> step(
                        type,
                        record,
                        Optional.empty(),
                        Optional.of(reading.types().declared(type))));
    }

    private Optional<TypeMirror> record(Element step, TypeMirror sink, DiagnosticCode code, String problem) {
        Optional<DeclaredType> as = reading.types().as(sink, Names.STREAM_SINK);
        if (as.isEmpty()) {
            return reading.fail(code, step, "@Sink " + Reading.quoted(step) + " " + problem + ".");
        }
        Optional<TypeMirror> record = JavaTypes.argument(as.get()).filter(SourceReader::isClosed);
        return record.isPresent()
                ? record
                : reading.fail(
                        JobCode.SINK_RAW,
                        step,
                        "@Sink " + Reading.quoted(step) + " is a \"" + sink + "\", which does not say what its"
                                + " records are. Write the type, as in \"StreamSink<Flight>\".");
    }

    private Optional<StepModel> step(
            Element step, TypeMirror record, Optional<MethodModel> method, Optional<TypeRef.Declared> type) {
        ElementOrigin origin = ElementOrigin.of(step);
        return scope.events().stream(record, origin)
                .map(found -> new Inputs(scope).read(List.of(step), record, found, origin))
                .map(input ->
                        new StepModel.SinkModel(step.getSimpleName().toString(), method, type, false, input, origin));
    }
}
