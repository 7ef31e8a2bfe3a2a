package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.ValueType;

/** Writes the codec of a component type that travels by itself, such as {@code List<String>}. */
final class ValueCodec {

    private ValueCodec() {}

    static TypeSpec write(EventType type, CodecClass target) {
        ValueType only = OnlyValue.of(type);
        ValueCode values = target.values();
        CodeBlock value = CodeBlock.of("value");
        MethodSpec write =
                target.writeMethod().addStatement(values.write(only, value)).build();
        MethodSpec read =
                target.readMethod().addStatement("return $L", values.read(only)).build();
        MethodSpec copy = target.copyMethod()
                .addStatement("return $L", values.copy(only, value))
                .build();
        return target.finish(write, read, copy);
    }
}
