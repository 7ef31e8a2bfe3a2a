package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.CodeBlock;

/** Expressions for the words and objects of a slot, within a generated table. */
final class SlotCode {

    private SlotCode() {}

    static CodeBlock word(String at, int index) {
        return CodeBlock.of("slots[$L * STRIDE + $L]", at, index);
    }

    /** @param objects how many there are per slot */
    static CodeBlock object(String at, int index, int objects) {
        if (objects == 1) {
            return CodeBlock.of("objects[$L]", at);
        }
        return index == 0
                ? CodeBlock.of("objects[$L * OBJECTS]", at)
                : CodeBlock.of("objects[$L * OBJECTS + $L]", at, index);
    }
}
