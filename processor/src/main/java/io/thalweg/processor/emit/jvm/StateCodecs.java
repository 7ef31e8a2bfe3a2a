package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.emit.codec.CodecNames;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.ValueType;
import javax.lang.model.element.Modifier;

/** The codecs of state: expressions for the codec of any value that a step keeps. */
final class StateCodecs {

    private final CodecNames codecs;

    StateCodecs(CodecNames codecs) {
        this.codecs = codecs;
    }

    /** The codec of the records of a stream. */
    CodeBlock ofRecord(TypeRef record) {
        return codecs.codecReference(record);
    }

    /** An expression of type {@code Codec<T>}. */
    CodeBlock codec(ValueType value) {
        if (value instanceof ValueType.EnumValue) {
            return CodeBlock.of("$T.constants($T.values())", EngineTypes.COLLECTION_CODECS, TypeNames.of(value.type()));
        }
        if (value instanceof ValueType.OptionalOf optional) {
            return of("optional", optional.element());
        }
        if (value instanceof ValueType.ListOf list) {
            return of("list", list.element());
        }
        if (value instanceof ValueType.SetOf set) {
            return of("set", set.element());
        }
        if (value instanceof ValueType.MapOf map) {
            return CodeBlock.of("$T.map($L, $L)", EngineTypes.COLLECTION_CODECS, codec(map.key()), codec(map.value()));
        }
        return value instanceof ValueType.Custom custom
                ? CodeBlock.of("new $T()", TypeNames.of(custom.codec()))
                : codecs.codecReference(value.type());
    }

    private CodeBlock of(String method, ValueType element) {
        return CodeBlock.of("$T.$N($L)", EngineTypes.COLLECTION_CODECS, method, codec(element));
    }

    /** The same within a class that has it as a constant, unless it is one already. */
    CodeBlock constant(TypeSpec.Builder type, String name, ValueType value) {
        CodeBlock codec = codec(value);
        if (!codec.toString().contains("(")) {
            return codec;
        }
        TypeName codecType = ParameterizedTypeName.get(
                EngineTypes.CODEC, TypeNames.of(value.type()).box());
        type.addField(FieldSpec.builder(codecType, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(codec)
                .build());
        return CodeBlock.of("$N", name);
    }
}
