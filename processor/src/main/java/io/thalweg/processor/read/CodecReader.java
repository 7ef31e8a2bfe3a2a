package io.thalweg.processor.read;

import io.thalweg.processor.diagnostic.TypeCode;
import io.thalweg.processor.model.TypeRef;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads {@code @CodedBy}. */
final class CodecReader {

    private final Reading reading;
    private final UserClasses classes;

    CodecReader(Reading reading) {
        this.reading = reading;
        this.classes = new UserClasses(reading);
    }

    /** The codec's class, if it is a codec of the annotated type that generated code can make. */
    Optional<TypeRef> read(AnnotationView codedBy, TypeMirror coded) {
        return codedBy.classValue("value")
                .flatMap(value -> classes.resolve(value, TypeCode.CODED_BY_NO_CODEC))
                .flatMap(codec -> check(codedBy, codec, coded));
    }

    private Optional<TypeRef> check(AnnotationView codedBy, TypeElement codec, TypeMirror coded) {
        Optional<DeclaredType> as = reading.types().as(codec.asType(), Names.CODEC);
        if (as.isEmpty()) {
            return reading.fail(
                    TypeCode.CODED_BY_NO_CODEC,
                    codedBy.origin("value"),
                    Reading.quoted(codec) + " is no codec. Let it implement \"io.thalweg.api.Codec<"
                            + reading.types().ref(coded) + ">\".");
        }
        if (!encodes(as.get(), coded)) {
            return reading.fail(
                    TypeCode.CODED_BY_OTHER_TYPE,
                    codedBy.origin("value"),
                    Reading.quoted(codec) + " is a " + reading.quoted(as.get()) + ", but " + reading.quoted(coded)
                            + " is to be encoded. Name a codec of that type.");
        }
        return classes.constructible(codec, TypeCode.CODED_BY_CONSTRUCTOR, codedBy.origin("value"), "Codec")
                ? Optional.of(reading.types().declared(codec))
                : Optional.empty();
    }

    private boolean encodes(DeclaredType codec, TypeMirror coded) {
        return JavaTypes.argument(codec)
                .map(argument -> reading.types().sameButForBoxing(argument, coded))
                .orElse(false);
    }
}
