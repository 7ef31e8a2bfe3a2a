package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.EventType.Shape;
import io.thalweg.processor.model.TypeRef;

/** Tells the variants of a sealed type apart. */
final class VariantCode {

    private VariantCode() {}

    /** Exact for classes, because one variant may extend another. */
    static CodeBlock test(EventType variant, CodeBlock value) {
        ClassName name = TypeNames.className((TypeRef.Declared) variant.type());
        return variant.shape() == Shape.CLASS
                ? CodeBlock.of("$L.getClass() == $T.class", value, name)
                : CodeBlock.of("$L instanceof $T", value, name);
    }
}
