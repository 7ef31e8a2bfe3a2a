package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.DiagnosticCode;
import io.thalweg.processor.diagnostic.ElementOrigin;
import io.thalweg.processor.diagnostic.JobCode;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.WatermarkModel;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads {@code @Source} methods and classes. */
final class SourceReader {

    private final JobScope scope;
    private final Reading reading;

    SourceReader(JobScope scope) {
        this.scope = scope;
        this.reading = scope.reading();
    }

    /** A method that returns a {@code StreamSource}. */
    Optional<StepModel> method(ExecutableElement method, AnnotationView annotation) {
        TypeMirror returns = method.getReturnType();
        return record(
                        method,
                        returns,
                        JobCode.SOURCE_RETURN,
                        "returns " + reading.quoted(returns) + ". Expected a \"StreamSource<T>\"")
                .flatMap(record -> new MethodReader(reading)
                        .step(scope.job(), method, Signature.SOURCE)
                        .filter(new FormatChecks(scope)::check)
                        .flatMap(
                                read -> step(method, annotation, record, Optional.of(read.model()), Optional.empty())));
    }

    /** A class that implements {@code StreamSource}. */
    Optional<StepModel> type(TypeElement type, AnnotationView annotation) {
        return record(type, type.asType(), JobCode.SOURCE_CLASS, "is no source. Let it implement \"StreamSource<T>\"")
                .flatMap(record -> step(
                        type,
                        annotation,
                        record,
                        Optional.empty(),
                        Optional.of(reading.types().declared(type))));
    }

    private Optional<TypeMirror> record(Element step, TypeMirror source, DiagnosticCode code, String problem) {
        Optional<DeclaredType> as = reading.types().as(source, Names.STREAM_SOURCE);
        if (as.isEmpty()) {
            return reading.fail(code, step, "@Source " + Reading.quoted(step) + " " + problem + ".");
        }
        Optional<TypeMirror> record = JavaTypes.argument(as.get()).filter(SourceReader::isClosed);
        return record.isPresent()
                ? record
                : reading.fail(
                        JobCode.SOURCE_RAW,
                        step,
                        "@Source " + Reading.quoted(step) + " is a \"" + source + "\", which does not say what"
                                + " its records are. Write the type, as in \"StreamSource<Flight>\".");
    }

    /** Whether a type argument is a type, and not a wildcard or a variable. */
    static boolean isClosed(TypeMirror type) {
        return type.getKind() != TypeKind.WILDCARD && type.getKind() != TypeKind.TYPEVAR;
    }

    private Optional<StepModel> step(
            Element step,
            AnnotationView annotation,
            TypeMirror record,
            Optional<MethodModel> method,
            Optional<TypeRef.Declared> type) {
        Optional<AnnotationView> own = reading.annotations().find(step, Names.WATERMARK);
        Optional<WatermarkModel> watermark = own.flatMap(view -> new WatermarkReader(reading).read(view, record));
        boolean skip = annotation.constant("malformed").equals("SKIP");
        return scope.events().stream(record, ElementOrigin.of(step))
                .map(found -> new StepModel.SourceModel(
                        step.getSimpleName().toString(),
                        method,
                        type,
                        found,
                        own.isPresent() ? watermark : watermarkOf(found),
                        skip,
                        reading.annotations().find(step, Names.SINGLE).isPresent(),
                        ElementOrigin.of(step)));
    }

    private Optional<WatermarkModel> watermarkOf(TypeRef record) {
        return scope.events().find(record).flatMap(EventType::watermark);
    }
}
