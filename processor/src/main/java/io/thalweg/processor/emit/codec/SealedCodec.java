package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.RuntimeTypes;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.TypeRef;
import java.util.List;

/** Writes the codec of a sealed type: the number of the variant, then what the variant's own codec writes. */
final class SealedCodec {
    private final EventType type;
    private final CodecClass target;
    private final ClassName sealed;

    private SealedCodec(EventType type, CodecClass target) {
        this.type = type;
        this.target = target;
        sealed = TypeNames.className((TypeRef.Declared) type.type());
    }

    static TypeSpec write(EventType type, CodecClass target) {
        SealedCodec codec = new SealedCodec(type, target);
        MethodSpec copy = type.immutable() ? target.sameCopy() : codec.copy();
        return target.finish(codec.write(), codec.read(), copy);
    }

    private MethodSpec write() {
        CodeBlock.Builder chain = CodeBlock.builder();
        List<TypeRef> variants = type.variants();
        for (int i = 0; i < variants.size(); i++) {
            TypeRef variant = variants.get(i);
            beginBranch(chain, i, variant);
            chain.addStatement("out.writeVarInt($L)", i);
            chain.addStatement("$L.write(($T) value, out)", target.values().codecOf(variant), TypeNames.of(variant));
        }
        return target.writeMethod().addCode(endBranches(chain)).build();
    }

    private MethodSpec copy() {
        CodeBlock.Builder chain = CodeBlock.builder();
        List<TypeRef> variants = type.variants();
        for (int i = 0; i < variants.size(); i++) {
            TypeRef variant = variants.get(i);
            beginBranch(chain, i, variant);
            chain.addStatement("return $L.copy(($T) value)", target.values().codecOf(variant), TypeNames.of(variant));
        }
        return target.copyMethod().addCode(endBranches(chain)).build();
    }

    private MethodSpec read() {
        List<TypeRef> variants = type.variants();
        MethodSpec.Builder method = target.readMethod();
        method.beginControlFlow("switch (in.readIndex($L, $S))", variants.size(), "variants of " + sealed.simpleName());
        for (int i = 0; i < variants.size(); i++) {
            method.addCode("case $L:\n", i);
            method.addStatement("$>return $L.read(in)$<", target.values().codecOf(variants.get(i)));
        }
        method.addCode("default:\n").addStatement("$>throw new $T()$<", AssertionError.class);
        return method.endControlFlow().build();
    }

    private void beginBranch(CodeBlock.Builder chain, int index, TypeRef variant) {
        CodeBlock test = VariantCode.test(target.scope().type(variant), CodeBlock.of("value"));
        if (index == 0) {
            chain.beginControlFlow("if ($L)", test);
        } else {
            chain.nextControlFlow("else if ($L)", test);
        }
    }

    private CodeBlock endBranches(CodeBlock.Builder chain) {
        return chain.nextControlFlow("else")
                .addStatement("throw $T.notAVariant(value, $T.class)", RuntimeTypes.CODECS, sealed)
                .endControlFlow()
                .build();
    }
}
