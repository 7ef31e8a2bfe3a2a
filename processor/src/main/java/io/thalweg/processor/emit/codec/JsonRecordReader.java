package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.CodeBlock;
import io.thalweg.processor.emit.Literals;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.EventType.Component;
import io.thalweg.processor.model.ValueType;
import java.util.List;
import java.util.Optional;

/** Reads a record from a JSON object: missing components are null, but a missing primitive one is malformed. */
final class JsonRecordReader {
    private final EventType type;
    private final JsonValueCode values;
    private final LocalNames locals;

    JsonRecordReader(EventType type, CodecScope scope, JsonValueCode values) {
        this.type = type;
        this.values = values;
        locals = new LocalNames(scope, "in", "field");
    }

    CodeBlock code() {
        CodeBlock.Builder code = CodeBlock.builder();
        type.components().forEach(component -> declare(component, code));
        code.add(JsonObjectCode.beginFields());
        type.components().forEach(component -> readField(component, code));
        code.add(JsonObjectCode.endFields());
        type.components().forEach(component -> requireField(component, code));
        List<CodeBlock> arguments = type.components().stream()
                .map(component -> CodeBlock.of("$N", locals.of(component)))
                .toList();
        return code.addStatement("return new $T($L)", TypeNames.of(type.type()), CodeBlock.join(arguments, ",$W"))
                .build();
    }

    private void declare(Component component, CodeBlock.Builder code) {
        CodeBlock initial = initial(component.value());
        code.addStatement("$T $N = $L", TypeNames.of(component.value().type()), locals.of(component), initial);
        if (!ComponentGroups.canBeNull(component)) {
            code.addStatement("boolean $N = false", presence(component));
        }
    }

    private static CodeBlock initial(ValueType type) {
        if (type instanceof ValueType.OptionalOf) {
            return CodeBlock.of("$T.empty()", Optional.class);
        }
        if (type instanceof ValueType.Scalar scalar && scalar.primitive()) {
            return CodeBlock.of(scalar.kind() == ValueType.ScalarKind.BOOLEAN ? "false" : "0");
        }
        return CodeBlock.of("null");
    }

    private void readField(Component component, CodeBlock.Builder code) {
        code.add("case $L:\n$>", Literals.string(component.name()));
        code.addStatement("$N = $L", locals.of(component), values.read(component.value()));
        if (!ComponentGroups.canBeNull(component)) {
            code.addStatement("$N = true", presence(component));
        }
        code.addStatement("break$<");
    }

    private void requireField(Component component, CodeBlock.Builder code) {
        if (!ComponentGroups.canBeNull(component)) {
            code.beginControlFlow("if (!$N)", presence(component))
                    .addStatement("throw in.missing($L)", Literals.string(component.name()))
                    .endControlFlow();
        }
    }

    private String presence(Component component) {
        return locals.of(component, "has" + TypeText.capitalized(component.name()));
    }
}
