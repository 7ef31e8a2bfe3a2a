package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.Literals;
import io.thalweg.processor.emit.RuntimeTypes;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.EventType.Component;
import io.thalweg.processor.model.TypeRef;
import java.io.IOException;
import java.util.List;

/** One CSV format: a column for each component. */
final class CsvClass {
    /** As many columns as a method writes or sets that shall be small enough to be inlined. */
    private static final int GROUP = 24;

    private final EventType type;
    private final List<Component> components;
    private final FormatClass target;
    private final CsvColumnCode columns;

    private CsvClass(EventType type, FormatClass target) {
        this.type = type;
        this.target = target;
        components = type.components();
        columns = new CsvColumnCode(target);
    }

    static TypeSpec write(EventType type, ClassName name, char delimiter, CodecScope scope) {
        FormatClass target = new FormatClass(type, name, RuntimeTypes.CSV_FORMAT, scope);
        CsvClass format = new CsvClass(type, target);
        target.spec()
                .addJavadoc("CSV of {@link $T}.\n", TypeNames.className(((TypeRef.Declared) type.type()).raw()))
                .addMethod(format.constructor(delimiter))
                .addMethod(format.read())
                .addMethod(format.write());
        return target.finish();
    }

    private MethodSpec constructor(char delimiter) {
        CodeBlock.Builder arguments = CodeBlock.builder().add(Literals.character(delimiter));
        switch (type.shape()) {
            case RECORD, CLASS ->
                components.forEach(component -> arguments.add(",$W$L", Literals.string(component.name())));
            default -> arguments.add(", $S", "value");
        }
        return MethodSpec.constructorBuilder()
                .addStatement("super($L)", arguments.build())
                .build();
    }

    private MethodSpec read() {
        MethodSpec.Builder method = target.readMethod(RuntimeTypes.CSV_ROW, "row");
        return switch (type.shape()) {
            case RECORD ->
                method.addStatement("return new $T($L)", target.valueType(), arguments())
                        .build();
            case CLASS -> readObject(method);
            case ENUM, VALUE ->
                method.addStatement("return $L", columns.read(OnlyValue.of(type), 0))
                        .build();
            case SEALED -> throw new IllegalArgumentException("CSV cannot hold the sealed type " + type.type());
        };
    }

    private CodeBlock arguments() {
        List<CodeBlock> values = components.stream().map(this::readColumn).toList();
        return CodeBlock.join(values, ",$W");
    }

    private CodeBlock readColumn(Component component) {
        return columns.read(component.value(), components.indexOf(component));
    }

    private MethodSpec readObject(MethodSpec.Builder method) {
        method.addStatement("$T record = reuse == null ? new $T() : reuse", target.valueType(), target.valueType());
        if (components.size() <= GROUP) {
            method.addCode(setAll(components));
        } else {
            groups().forEach(group -> method.addStatement("$N(record, row)", readGroup(group)));
        }
        return method.addStatement("return record").build();
    }

    private String readGroup(List<Component> group) {
        return target.helpers()
                .method(
                        "readFrom" + TypeText.capitalized(group.get(0).name()),
                        type,
                        method -> method.addParameter(target.valueType(), "record")
                                .addParameter(RuntimeTypes.CSV_ROW, "row")
                                .addException(IOException.class)
                                .addCode(setAll(group)));
    }

    private CodeBlock setAll(List<Component> group) {
        CodeBlock.Builder code = CodeBlock.builder();
        group.forEach(component -> code.addStatement(ComponentAccess.set("record", component, readColumn(component))));
        return code.build();
    }

    private MethodSpec write() {
        MethodSpec.Builder method = target.writeMethod(RuntimeTypes.CSV_ROW_WRITER, "row");
        switch (type.shape()) {
            case RECORD, CLASS -> writeComponents(method);
            default -> method.addStatement(columns.write(OnlyValue.of(type), CodeBlock.of("record")));
        }
        return method.build();
    }

    private void writeComponents(MethodSpec.Builder method) {
        if (components.size() <= GROUP) {
            method.addCode(writeAll(components));
        } else {
            groups().forEach(group -> method.addStatement("$N(record, row)", writeGroup(group)));
        }
    }

    private String writeGroup(List<Component> group) {
        return target.helpers()
                .method(
                        "writeFrom" + TypeText.capitalized(group.get(0).name()),
                        type,
                        method -> method.addParameter(target.valueType(), "record")
                                .addParameter(RuntimeTypes.CSV_ROW_WRITER, "row")
                                .addException(IOException.class)
                                .addCode(writeAll(group)));
    }

    private CodeBlock writeAll(List<Component> group) {
        CodeBlock.Builder code = CodeBlock.builder();
        group.forEach(component ->
                code.addStatement(columns.write(component.value(), ComponentAccess.get("record", component))));
        return code.build();
    }

    private List<List<Component>> groups() {
        return ComponentGroups.of(components, GROUP);
    }
}
