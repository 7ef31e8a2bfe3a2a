package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.thalweg.processor.emit.RuntimeTypes;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.EventType.Component;
import io.thalweg.processor.model.EventType.Shape;
import io.thalweg.processor.model.TypeRef;
import java.util.List;

/** The {@code write} method of records and classes. */
final class ComponentWriter {

    private ComponentWriter() {}

    static MethodSpec write(EventType type, CodecClass target) {
        MethodSpec.Builder method = target.writeMethod();
        if (type.shape() == Shape.CLASS) {
            method.addCode(requireClass(type));
        }
        RecursionCode.enter(target, method, "out");
        method.addCode(body(type, target));
        RecursionCode.leave(target, method, "out");
        return method.build();
    }

    static CodeBlock requireClass(EventType type) {
        return CodeBlock.builder()
                .addStatement(
                        "$T.requireClass(value, $T.class)", RuntimeTypes.CODECS, TypeNames.className((TypeRef.Declared)
                                type.type()))
                .build();
    }

    private static CodeBlock body(EventType type, CodecClass target) {
        List<List<Component>> groups = ComponentGroups.of(type.components());
        if (groups.isEmpty()) { // every value takes a byte, so that a count can be compared with the bytes left
            return CodeBlock.builder().addStatement("out.writeByte(0)").build();
        }
        if (groups.size() == 1) {
            return code(target).write(groups.get(0));
        }
        CodeBlock.Builder calls = CodeBlock.builder();
        groups.forEach(group -> calls.addStatement("$N(value, out)", part(group, target)));
        return calls.build();
    }

    private static String part(List<Component> group, CodecClass target) {
        String hint = "writeFrom" + TypeText.capitalized(group.get(0).name());
        return target.helpers()
                .method(
                        hint,
                        group,
                        method -> method.addParameter(target.valueType(), "value")
                                .addParameter(RuntimeTypes.BINARY_OUTPUT, "out")
                                .addCode(code(target).write(group)));
    }

    private static ComponentCode code(CodecClass target) {
        return new ComponentCode(target, new LocalNames(target.scope(), "value", "out"));
    }
}
