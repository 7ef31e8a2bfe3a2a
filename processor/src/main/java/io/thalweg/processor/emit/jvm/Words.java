package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.CodeBlock;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.TypeRef;

/** Code that turns primitive values into the 8-byte words of a slot, and back. */
final class Words {

    private Words() {}

    /** A value of a primitive field as a word. */
    static CodeBlock toWord(TypeRef type, CodeBlock value) {
        return switch (type.toString()) {
            case "boolean" -> CodeBlock.of("$L ? 1L : 0L", value);
            case "double" -> CodeBlock.of("$T.doubleToRawLongBits($L)", Double.class, value);
            case "float" -> CodeBlock.of("$T.floatToRawIntBits($L)", Float.class, value);
            default -> value;
        };
    }

    /** The inverse of {@link #toWord}. */
    static CodeBlock fromWord(TypeRef type, CodeBlock word) {
        return switch (type.toString()) {
            case "long" -> word;
            case "boolean" -> CodeBlock.of("$L != 0", word);
            case "double" -> CodeBlock.of("$T.longBitsToDouble($L)", Double.class, word);
            case "float" -> CodeBlock.of("$T.intBitsToFloat((int) $L)", Float.class, word);
            default -> CodeBlock.of("($T) $L", TypeNames.of(type), word);
        };
    }
}
