package io.thalweg.processor.emit.codec;

import com.palantir.javapoet.CodeBlock;
import io.thalweg.processor.emit.Literals;
import io.thalweg.processor.emit.RuntimeTypes;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.EventType.Component;
import io.thalweg.processor.model.EventType.Shape;
import io.thalweg.processor.model.TypeRef;
import java.io.IOException;

/** The bodies of the methods of a JSON format for objects. */
final class JsonObjectCode {
    private final FormatClass target;
    private final JsonValueCode values;
    private final JsonVariantCode variants;

    JsonObjectCode(FormatClass target, JsonValueCode values) {
        this.target = target;
        this.values = values;
        variants = new JsonVariantCode(target, values, this);
    }

    /** Reads an object of that type. */
    CodeBlock read(EventType type) {
        return switch (type.shape()) {
            case RECORD -> new JsonRecordReader(type, target.scope(), values).code();
            case CLASS -> readClass(type);
            case SEALED -> variants.read(type);
            case ENUM, VALUE -> throw new IllegalArgumentException(type.type() + " is no object");
        };
    }

    /** Fields that are missing keep the values that the constructor gives them. */
    private CodeBlock readClass(EventType type) {
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("$T record = new $T()", TypeNames.of(type.type()), TypeNames.of(type.type()));
        code.add(beginFields());
        for (Component component : type.components()) {
            CodeBlock set = ComponentAccess.set("record", component, values.read(component.value()));
            code.add("case $L:\n$>", Literals.string(component.name()));
            code.addStatement(set).addStatement("break$<");
        }
        return code.add(endFields()).addStatement("return record").build();
    }

    /** The loop over the fields of an object, up to the cases of a switch over their names. */
    static CodeBlock beginFields() {
        return CodeBlock.builder()
                .beginControlFlow(
                        "for ($T field = in.firstField(); field != null; field = in.nextField())", String.class)
                .beginControlFlow("switch (field)")
                .build();
    }

    /** The end of that loop. Unknown fields are skipped. */
    static CodeBlock endFields() {
        return CodeBlock.builder()
                .add("default:\n")
                .addStatement("$>in.skip()$<")
                .endControlFlow()
                .endControlFlow()
                .build();
    }

    /** Writes {@code record}, which may be null. */
    CodeBlock write(EventType type) {
        CodeBlock.Builder code = CodeBlock.builder()
                .beginControlFlow("if (record == null)")
                .addStatement("out.writeNull()")
                .addStatement("return")
                .endControlFlow();
        if (type.shape() == Shape.SEALED) {
            return code.add(variants.write(type)).build();
        }
        return code.addStatement("out.beginObject()")
                .addStatement("$N(record, out)", fieldsWriter(type))
                .addStatement("out.endObject()")
                .build();
    }

    /** Name of the method {@code (record, out)} that writes the fields of an object. */
    String fieldsWriter(EventType type) {
        TypeRef name = type.type();
        return target.helpers().method("writeFieldsOf" + TypeText.of(name), name, method -> {
            method.addParameter(TypeNames.of(name), "record").addParameter(RuntimeTypes.JSON_WRITER, "out");
            method.addException(IOException.class).addCode(writeFields(type));
        });
    }

    private CodeBlock writeFields(EventType type) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Component component : type.components()) {
            code.addStatement("out.field($L)", Literals.string(component.name()));
            code.addStatement(values.write(component.value(), ComponentAccess.get("record", component)));
        }
        return code.build();
    }
}
