package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.EventType.Component;
import io.thalweg.processor.model.TypeRef;
import java.util.List;

/** Writes the codec of a record: accessors out, canonical constructor in. */
final class RecordCodec {
    private final EventType type;
    private final CodecClass target;
    private final LocalNames locals;
    private final ComponentCode components;

    private RecordCodec(EventType type, CodecClass target) {
        this.type = type;
        this.target = target;
        locals = new LocalNames(target.scope(), "value", "in", "out", "e");
        components = new ComponentCode(target, locals);
    }

    static TypeSpec write(EventType type, CodecClass target) {
        RecordCodec codec = new RecordCodec(type, target);
        MethodSpec write = ComponentWriter.write(type, target);
        return target.finish(write, codec.read(), type.immutable() ? target.sameCopy() : codec.copy());
    }

    private MethodSpec read() {
        MethodSpec.Builder method = target.readMethod();
        RecursionCode.enter(target, method, "in");
        if (type.components().isEmpty()) {
            method.addStatement("in.readByte()");
        }
        for (List<Component> group : ComponentGroups.of(type.components())) {
            String flags = locals.claim("nulls");
            method.addCode(components.readFlags(group, flags));
            group.forEach(component -> method.addStatement(
                    "$T $N = $L",
                    TypeNames.of(component.value().type()),
                    locals.of(component),
                    components.read(group, component, flags)));
        }
        RecursionCode.leave(target, method, "in");
        return method.addCode(construct()).build();
    }

    /** The constructor may refuse values that corrupt bytes stand for. */
    private CodeBlock construct() {
        List<CodeBlock> arguments = type.components().stream()
                .map(component -> CodeBlock.of("$N", locals.of(component)))
                .toList();
        return CodeBlock.builder()
                .beginControlFlow("try")
                .addStatement("return new $T($L)", target.valueType(), CodeBlock.join(arguments, ",$W"))
                .nextControlFlow("catch ($T e)", RuntimeException.class)
                .addStatement("throw in.refused($S, e)", ((TypeRef.Declared) type.type()).simpleName())
                .endControlFlow()
                .build();
    }

    private MethodSpec copy() {
        List<CodeBlock> arguments =
                type.components().stream().map(components::copy).toList();
        return target.copyMethod()
                .addStatement("return new $T($L)", target.valueType(), CodeBlock.join(arguments, ",$W"))
                .build();
    }
}
