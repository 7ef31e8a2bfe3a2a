package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.thalweg.processor.emit.Literals;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.KeyModel;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.ValueType;
import io.thalweg.processor.plan.StateLayout;
import java.util.ArrayList;
import java.util.List;

/** Code for one key: taking it from a record, giving it to a table, giving it to the user's handlers. */
final class KeyCode {

    private final KeyModel key;

    KeyCode(KeyModel key) {
        this.key = key;
    }

    List<KeyModel.Part> parts() {
        return key.parts();
    }

    KeyModel model() {
        return key;
    }

    TypeName type(int part) {
        return TypeNames.of(parts().get(part).value().type());
    }

    /** The name of a part, wherever generated code has it as a variable or parameter. */
    String name(int part) {
        return parts().size() == 1 ? "key" : "key" + part;
    }

    /** The key as arguments of a call. */
    CodeBlock names() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (int part = 0; part < parts().size(); part++) {
            code.add(part == 0 ? "$N" : ", $N", name(part));
        }
        return code.build();
    }

    /** The key as parameters of a method. */
    List<ParameterSpec> parameters() {
        List<ParameterSpec> parameters = new ArrayList<>();
        for (int part = 0; part < parts().size(); part++) {
            parameters.add(ParameterSpec.builder(type(part), name(part)).build());
        }
        return parameters;
    }

    /** A part of the key as a word of a slot. */
    CodeBlock toWord(int part, CodeBlock value) {
        ValueType type = parts().get(part).value();
        if (type instanceof ValueType.EnumValue) {
            return CodeBlock.of("$L.ordinal()", value);
        }
        boolean isBoolean = type instanceof ValueType.Scalar scalar && scalar.kind() == ValueType.ScalarKind.BOOLEAN;
        return isBoolean ? CodeBlock.of("($L ? 1L : 0L)", value) : value;
    }

    /** The inverse of {@link #toWord}. */
    CodeBlock fromWord(int part, CodeBlock word) {
        ValueType type = parts().get(part).value();
        if (type instanceof ValueType.EnumValue) {
            return CodeBlock.of("$T.values()[(int) $L]", TypeNames.of(type.type()), word);
        }
        return switch (((ValueType.Scalar) type).kind()) {
            case BOOLEAN -> CodeBlock.of("$L != 0", word);
            case LONG -> word;
            case BYTE -> CodeBlock.of("(byte) $L", word);
            case SHORT -> CodeBlock.of("(short) $L", word);
            case CHAR -> CodeBlock.of("(char) $L", word);
            default -> CodeBlock.of("(int) $L", word);
        };
    }

    /**
     * Statements that put the parts of the key into variables, and leave the method when one is null.
     *
     * @param nullKey the call for a record without a key
     */
    CodeBlock extract(String record, CodeBlock nullKey) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (int part = 0; part < parts().size(); part++) {
            extract(code, part, record, nullKey);
        }
        return code.build();
    }

    private void extract(CodeBlock.Builder code, int part, String record, CodeBlock nullKey) {
        KeyModel.Part model = parts().get(part);
        CodeBlock value = model.method()
                .map(method -> CodeBlock.of("$T.$N($N)", TypeNames.className(method.owner()), method.name(), record))
                .orElseGet(() -> path(code, model, name(part), record, nullKey));
        code.addStatement("$T $N = $L", type(part), name(part), value);
        if (!type(part).isPrimitive()) {
            leaveIfNull(code, name(part), nullKey);
        }
    }

    /** All members of a path but the last become variables of their own, since each may be null. */
    private CodeBlock path(CodeBlock.Builder code, KeyModel.Part part, String name, String record, CodeBlock nullKey) {
        CodeBlock value = CodeBlock.of("$N", record);
        for (int i = 0; i < part.path().size(); i++) {
            KeyModel.Member member = part.path().get(i);
            value = CodeBlock.of(member.isMethod() ? "$L.$N()" : "$L.$N", value, member.name());
            boolean last = i == part.path().size() - 1;
            if (!last && member.nullable()) {
                code.beginControlFlow("if ($L == null)", value)
                        .addStatement("$L", nullKey)
                        .addStatement("return")
                        .endControlFlow();
            }
        }
        return value;
    }

    private static void leaveIfNull(CodeBlock.Builder code, String name, CodeBlock nullKey) {
        code.beginControlFlow("if ($N == null)", name)
                .addStatement("$L", nullKey)
                .addStatement("return")
                .endControlFlow();
    }

    /**
     * The argument for a {@code @Key} parameter.
     *
     * @param values the parts of the key as expressions
     */
    CodeBlock argument(MethodModel.Parameter parameter, List<CodeBlock> values) {
        if (!parameter.qualifier().isEmpty()) {
            return values.get(Integer.parseInt(parameter.qualifier()));
        }
        if (values.size() == 1) {
            return values.get(0);
        }
        return CodeBlock.of("new $T($L)", TypeNames.of(parameter.type()), CodeBlock.join(values, ", "));
    }

    /** The hash of the key in its variables, from which the lane and the slot follow. */
    CodeBlock hash() {
        return hash(variables());
    }

    /** The hash of a key whose parts are expressions. */
    CodeBlock hash(List<CodeBlock> values) {
        CodeBlock hash = partHash(0, values.get(0));
        for (int part = 1; part < values.size(); part++) {
            hash = CodeBlock.of("$T.combine($L, $L)", EngineTypes.HASHES, hash, partHash(part, values.get(part)));
        }
        return hash;
    }

    private CodeBlock partHash(int part, CodeBlock value) {
        return new StateLayout(key, List.of(), false).isWord(part)
                ? CodeBlock.of("$T.mix($L)", EngineTypes.HASHES, toWord(part, value))
                : CodeBlock.of("$T.of($L)", EngineTypes.HASHES, value);
    }

    /** The parts as variables. */
    List<CodeBlock> variables() {
        List<CodeBlock> values = new ArrayList<>();
        for (int part = 0; part < parts().size(); part++) {
            values.add(CodeBlock.of("$N", name(part)));
        }
        return values;
    }

    /** The key as the user wrote it, for messages. */
    CodeBlock text() {
        return Literals.string(
                String.join(", ", parts().stream().map(KeyModel.Part::text).toList()));
    }

    boolean dropsNull() {
        return key.dropNull();
    }

    /** Whether a record can be without a key. */
    boolean nullable() {
        for (int part = 0; part < parts().size(); part++) {
            boolean path = parts().get(part).path().stream().anyMatch(KeyModel.Member::nullable);
            if (path || !type(part).isPrimitive()) {
                return true;
            }
        }
        return false;
    }
}
