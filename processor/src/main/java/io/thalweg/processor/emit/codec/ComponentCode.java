package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.CodeBlock;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.EventType.Component;
import java.util.ArrayList;
import java.util.List;

/** The code for one group of components of a record or class. */
final class ComponentCode {
    private final CodecClass target;
    private final LocalNames locals;

    ComponentCode(CodecClass target, LocalNames locals) {
        this.target = target;
        this.locals = locals;
    }

    /** Writes the components of {@code value}, each taken from it once. */
    CodeBlock write(List<Component> group) {
        CodeBlock.Builder code = CodeBlock.builder();
        List<Component> nullable = nullable(group);
        for (Component component : nullable) {
            code.addStatement(
                    "$T $N = $L",
                    TypeNames.of(component.value().type()),
                    locals.of(component),
                    ComponentAccess.get("value", component));
        }
        if (!nullable.isEmpty()) {
            code.addStatement("out.writeByte($L)", flags(nullable));
        }
        group.forEach(component -> code.add(write(component)));
        return code.build();
    }

    private static List<Component> nullable(List<Component> group) {
        return group.stream().filter(ComponentGroups::canBeNull).toList();
    }

    private CodeBlock flags(List<Component> nullable) {
        List<CodeBlock> bits = new ArrayList<>();
        for (int i = 0; i < nullable.size(); i++) {
            String bit = nullable.size() == 1 ? "$N == null ? $L : 0" : "($N == null ? $L : 0)";
            bits.add(CodeBlock.of(bit, locals.of(nullable.get(i)), 1 << i));
        }
        return CodeBlock.join(bits, "\n| ");
    }

    private CodeBlock write(Component component) {
        ValueCode values = target.values();
        CodeBlock.Builder code = CodeBlock.builder();
        if (!ComponentGroups.canBeNull(component)) {
            return code.addStatement(values.write(component.value(), ComponentAccess.get("value", component)))
                    .build();
        }
        CodeBlock local = CodeBlock.of("$N", locals.of(component));
        return code.beginControlFlow("if ($L != null)", local)
                .addStatement(values.write(component.value(), local))
                .endControlFlow()
                .build();
    }

    /** Reads the byte that says which components of the group are null, if any of them can be. */
    CodeBlock readFlags(List<Component> group, String flags) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (!nullable(group).isEmpty()) {
            code.addStatement("int $N = in.readByte()", flags);
        }
        return code.build();
    }

    /** An expression that reads a component of the group. */
    CodeBlock read(List<Component> group, Component component, String flags) {
        CodeBlock value = target.values().read(component.value());
        int bit = nullable(group).indexOf(component);
        return bit < 0 ? value : CodeBlock.of("($N & $L) != 0 ? null : $L", flags, 1 << bit, value);
    }

    /** A copy of a component of {@code value}. */
    CodeBlock copy(Component component) {
        return target.values().copy(component.value(), ComponentAccess.get("value", component));
    }
}
