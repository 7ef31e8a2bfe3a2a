package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.model.EventType;

/** Writes the codec of an enum: the constant's place, checked against their number. */
final class EnumCodec {

    private EnumCodec() {}

    static TypeSpec write(EventType type, CodecClass target) {
        MethodSpec write =
                target.writeMethod().addStatement("out.writeEnum(value)").build();
        MethodSpec read = target.readMethod()
                .addStatement("return in.readEnum($N)", target.values().constants(type.type()))
                .build();
        return target.finish(write, read, target.sameCopy());
    }
}
