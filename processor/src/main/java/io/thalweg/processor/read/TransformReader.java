package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.diagnostic.JobCode;
import io.thalweg.processor.model.InputModel;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.model.RecordUse;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.Arity;
import io.thalweg.processor.model.WatermarkModel;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads {@code @Transform} and {@code @Filter} methods. */
final class TransformReader {

    private final JobScope scope;
    private final Reading reading;
    private final Inputs inputs;

    TransformReader(JobScope scope) {
        this.scope = scope;
        this.reading = scope.reading();
        this.inputs = new Inputs(scope);
    }

    /** A method {@code boolean f(T)}. */
    Optional<StepModel> filter(ExecutableElement method) {
        Optional<UserMethod> read = new MethodReader(reading).step(scope.job(), method, Signature.FILTER);
        if (read.isPresent() && read.get().returns().getKind() != TypeKind.BOOLEAN) {
            return reading.fail(
                    JobCode.FILTER_RETURN,
                    method,
                    "@Filter " + Reading.quoted(method) + " returns "
                            + reading.quoted(read.get().returns())
                            + ". Expected \"boolean\", true for records that are kept. A method that changes records is"
                            + " a @Transform.");
        }
        return read.flatMap(found -> inputs.ofStep(found)
                .map(input -> new StepModel.FilterModel(
                        found.model().name(), found.model(), use(found), input, ElementOrigin.of(method))));
    }

    /** A method of one of the three shapes. */
    Optional<StepModel> transform(ExecutableElement method) {
        return new MethodReader(reading)
                .step(scope.job(), method, Signature.TRANSFORM)
                .flatMap(this::transform);
    }

    private Optional<StepModel> transform(UserMethod method) {
        Arity arity = arity(method);
        Optional<TypeMirror> result = arity == Arity.OPTIONAL ? content(method) : Outputs.resultOf(method);
        if (!hasResult(method) || (arity == Arity.OPTIONAL && result.isEmpty())) {
            return Optional.empty();
        }
        Optional<InputModel> input = inputs.ofStep(method);
        Outputs outputs = new Outputs(scope);
        outputs.add(method, result);
        Optional<AnnotationView> written = reading.annotations().find(method.element(), Names.WATERMARK);
        Optional<WatermarkModel> watermark = written.flatMap(view -> watermark(view, method, result));
        return outputs.areValid() && written.isPresent() == watermark.isPresent()
                ? input.map(found -> step(method, arity, found, outputs, watermark))
                : Optional.empty();
    }

    private StepModel step(
            UserMethod method, Arity arity, InputModel input, Outputs outputs, Optional<WatermarkModel> watermark) {
        return new StepModel.TransformModel(
                method.model().name(),
                method.model(),
                arity,
                use(method),
                input,
                outputs.type(),
                outputs.sides(),
                watermark,
                method.origin());
    }

    private RecordUse use(UserMethod method) {
        return method.parameter(Role.RECORD)
                .map(record -> new RecordUses(scope).of(method.element(), record.element()))
                .orElse(RecordUse.UNKNOWN);
    }

    private Optional<WatermarkModel> watermark(AnnotationView view, UserMethod method, Optional<TypeMirror> result) {
        return result.or(() -> method.parameter(Role.OUT).map(UserMethod.Parameter::content))
                .flatMap(type -> new WatermarkReader(reading).read(view, type));
    }

    private Arity arity(UserMethod method) {
        if (reading.types().is(method.returns(), Names.OPTIONAL)) {
            return Arity.OPTIONAL;
        }
        return method.returns().getKind() == TypeKind.VOID ? Arity.MANY : Arity.ONE;
    }

    private Optional<TypeMirror> content(UserMethod method) {
        Optional<TypeMirror> content =
                JavaTypes.argument((DeclaredType) method.returns()).filter(SourceReader::isClosed);
        return content.isPresent()
                ? content
                : reading.fail(
                        JobCode.OPTIONAL_RAW,
                        method.origin(),
                        "@Transform " + Reading.quoted(method.element()) + " returns \"" + method.returns()
                                + "\", which does not say what its results are. Write the type, as in"
                                + " \"Optional<Flight>\".");
    }

    private boolean hasResult(UserMethod method) {
        boolean has = List.of(Role.OUT, Role.SIDE_OUT).stream()
                        .anyMatch(role -> method.parameter(role).isPresent())
                || method.returns().getKind() != TypeKind.VOID;
        if (!has) {
            reading.report()
                    .add(
                            JobCode.TRANSFORM_WITHOUT_RESULT,
                            method.origin(),
                            "@Transform " + Reading.quoted(method.element()) + " has no result. Found \"void\","
                                    + " expected a result, or a parameter \"Out<R>\" to emit through. A method that"
                                    + " only takes records is a @Sink.");
        }
        return has;
    }
}
