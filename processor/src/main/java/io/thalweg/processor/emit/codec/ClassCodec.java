package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.RuntimeTypes;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.EventType.Component;
import io.thalweg.processor.model.TypeRef;
import java.util.List;

/** Writes the codec of a class with a constructor without parameters: fields, or getters and setters. */
final class ClassCodec {
    private static final String FLAGS = "nulls";

    private final EventType type;
    private final CodecClass target;
    private final ComponentCode components;
    private final List<List<Component>> groups;

    private ClassCodec(EventType type, CodecClass target) {
        this.type = type;
        this.target = target;
        components = new ComponentCode(target, new LocalNames(target.scope(), "value", "in"));
        groups = ComponentGroups.of(type.components());
    }

    static TypeSpec write(EventType type, CodecClass target) {
        ClassCodec codec = new ClassCodec(type, target);
        return target.finish(ComponentWriter.write(type, target), codec.read(), codec.readAgain(), codec.copy());
    }

    private MethodSpec read() {
        return target.readMethod().addStatement("return read(in, null)").build();
    }

    /** Every part is replaced, so nothing of the earlier value remains. */
    private MethodSpec readAgain() {
        MethodSpec.Builder method = target.readMethod().addParameter(target.valueType(), "reuse");
        RecursionCode.enter(target, method, "in");
        method.addStatement("$T value = reuse == null ? new $T() : reuse", target.valueType(), target.valueType());
        if (groups.isEmpty()) {
            method.addStatement("in.readByte()");
        }
        groups.forEach(group -> method.addStatement("$N(value, in)", readPart(group)));
        RecursionCode.leave(target, method, "in");
        return method.addStatement("return value").build();
    }

    private String readPart(List<Component> group) {
        return target.helpers()
                .method(
                        partName("read", group),
                        group,
                        method -> method.addParameter(target.valueType(), "value")
                                .addParameter(RuntimeTypes.BINARY_INPUT, "in")
                                .addCode(components.readFlags(group, FLAGS))
                                .addCode(guarded(group, readAll(group))));
    }

    private CodeBlock readAll(List<Component> group) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Component component : group) {
            code.addStatement(ComponentAccess.set("value", component, components.read(group, component, FLAGS)));
        }
        return code.build();
    }

    /** A setter may refuse values that corrupt bytes stand for. */
    private CodeBlock guarded(List<Component> group, CodeBlock code) {
        if (group.stream().noneMatch(Component::writesMethod)) {
            return code;
        }
        return CodeBlock.builder()
                .beginControlFlow("try")
                .add(code)
                .nextControlFlow("catch ($T e)", RuntimeTypes.CODEC_EXCEPTION)
                .addStatement("throw e")
                .nextControlFlow("catch ($T e)", RuntimeException.class)
                .addStatement("throw in.refused($S, e)", ((TypeRef.Declared) type.type()).simpleName())
                .endControlFlow()
                .build();
    }

    private MethodSpec copy() {
        MethodSpec.Builder method = target.copyMethod().addCode(ComponentWriter.requireClass(type));
        method.addStatement("$T copy = new $T()", target.valueType(), target.valueType());
        groups.forEach(group -> method.addStatement("$N(value, copy)", copyPart(group)));
        return method.addStatement("return copy").build();
    }

    private String copyPart(List<Component> group) {
        return target.helpers().method(partName("copy", group), group, method -> {
            method.addParameter(target.valueType(), "value").addParameter(target.valueType(), "copy");
            group.forEach(component ->
                    method.addStatement(ComponentAccess.set("copy", component, components.copy(component))));
        });
    }

    private String partName(String verb, List<Component> group) {
        return groups.size() == 1
                ? verb + "Parts"
                : verb + "From" + TypeText.capitalized(group.get(0).name());
    }
}
