package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.thalweg.processor.emit.Literals;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.ValueType;

/** The end of a method that turns the variable {@code name}, which may be null, into a constant of an enum. */
final class EnumSwitch {
    /** A switch over more names would make a method too large to be compiled. */
    private static final int MAX_CASES = 100;

    private EnumSwitch() {}

    /** @param failure an exception for a name that is none */
    static CodeBlock of(ValueType.EnumValue type, CodeBlock failure) {
        CodeBlock.Builder code = CodeBlock.builder();
        code.beginControlFlow("if (name == null)").addStatement("return null").endControlFlow();
        ClassName enumType = TypeNames.className((TypeRef.Declared) type.type());
        return code.add(
                        type.constants().size() > MAX_CASES
                                ? lookUp(enumType, failure)
                                : choose(type, enumType, failure))
                .build();
    }

    private static CodeBlock choose(ValueType.EnumValue type, ClassName enumType, CodeBlock failure) {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (name)");
        for (String constant : type.constants()) {
            code.add("case $L:\n", Literals.string(constant));
            code.addStatement("$>return $T.$N$<", enumType, constant);
        }
        return code.add("default:\n")
                .addStatement("$>throw $L$<", failure)
                .endControlFlow()
                .build();
    }

    private static CodeBlock lookUp(ClassName enumType, CodeBlock failure) {
        return CodeBlock.builder()
                .beginControlFlow("try")
                .addStatement("return $T.valueOf(name)", enumType)
                .nextControlFlow("catch ($T e)", IllegalArgumentException.class)
                .addStatement("throw $L", failure)
                .endControlFlow()
                .build();
    }
}
