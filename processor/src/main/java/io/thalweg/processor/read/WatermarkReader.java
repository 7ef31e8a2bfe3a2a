package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.TypeCode;
import io.thalweg.processor.model.DurationText;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.WatermarkModel;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads {@code @Watermark}. */
final class WatermarkReader {

    private static final String PER_RECORD = "record";

    private final Reading reading;
    private final DurationReader durations;
    private final UserClasses classes;

    WatermarkReader(Reading reading) {
        this.reading = reading;
        this.durations = new DurationReader(reading);
        this.classes = new UserClasses(reading);
    }

    /** @param record the type of the records whose time it is about */
    Optional<WatermarkModel> read(AnnotationView watermark, TypeMirror record) {
        Optional<DurationText> lag = durations.configurable(watermark, "lag");
        boolean perRecord = watermark.string("every").equals(PER_RECORD);
        Optional<DurationText> every =
                perRecord ? Optional.of(DurationText.of(PER_RECORD, 0)) : durations.configurable(watermark, "every");
        boolean idles = !watermark.string("idleAfter").isEmpty();
        Optional<DurationText> idleAfter = idles ? durations.configurable(watermark, "idleAfter") : Optional.empty();
        Optional<AnnotationView.ClassValue> named = watermark.classOrVoid("generator");
        Optional<TypeRef> generator = named.flatMap(value -> generator(watermark, value, record));
        boolean drifts = !watermark.string("maxDrift").isEmpty();
        Optional<DurationText> maxDrift = drifts ? durations.configurable(watermark, "maxDrift") : Optional.empty();
        boolean complete = drifts == maxDrift.isPresent()
                && idles == idleAfter.isPresent()
                && named.isPresent() == generator.isPresent();
        if (lag.isEmpty() || every.isEmpty() || !complete) {
            return Optional.empty();
        }
        return Optional.of(new WatermarkModel(
                lag.get(),
                perRecord,
                every.get(),
                idleAfter,
                generator,
                watermark.string("group"),
                maxDrift,
                watermark.origin()));
    }

    private Optional<TypeRef> generator(AnnotationView watermark, AnnotationView.ClassValue value, TypeMirror record) {
        if (watermark.isWritten("lag")) {
            reading.report()
                    .add(
                            TypeCode.GENERATOR_AND_LAG,
                            watermark.origin("lag"),
                            "\"lag\" has no effect beside \"generator\". Remove one of them.");
        }
        return classes.resolve(value, TypeCode.GENERATOR_SHAPE).flatMap(type -> check(type, value, record));
    }

    private Optional<TypeRef> check(TypeElement type, AnnotationView.ClassValue value, TypeMirror record) {
        Optional<DeclaredType> generator = reading.types().as(type.asType(), Names.WATERMARK_GENERATOR);
        if (generator.isEmpty()) {
            return reading.fail(
                    TypeCode.GENERATOR_SHAPE,
                    value.origin(),
                    Reading.quoted(type) + " makes no watermarks. Let it implement \"io.thalweg.api.WatermarkGenerator<"
                            + reading.types().ref(record) + ">\".");
        }
        if (!accepts(generator.get(), record)) {
            return reading.fail(
                    TypeCode.GENERATOR_RECORD_TYPE,
                    value.origin(),
                    Reading.quoted(type) + " is a " + reading.quoted(generator.get()) + ", but the records are "
                            + reading.quoted(record) + ". Name a generator for that type.");
        }
        return classes.constructible(type, TypeCode.GENERATOR_CONSTRUCTOR, value.origin(), "Watermark generator")
                ? Optional.of(reading.types().declared(type))
                : Optional.empty();
    }

    private boolean accepts(DeclaredType generator, TypeMirror record) {
        return JavaTypes.argument(generator)
                .map(argument -> reading.types().isAssignable(reading.types().boxed(record), argument))
                .orElse(true);
    }
}
