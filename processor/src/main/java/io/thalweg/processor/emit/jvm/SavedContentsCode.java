package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.model.StepModel.StateField;
import io.thalweg.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The part of a class for the contents of one window that concerns snapshots: its fields and records as bytes. */
final class SavedContentsCode {

    private final StateCodecs codecs;
    private final List<CodeBlock> writes = new ArrayList<>();
    private final List<CodeBlock> reads = new ArrayList<>();
    private final SchemaCode schema = new SchemaCode();

    SavedContentsCode(StateCodecs codecs) {
        this.codecs = codecs;
        schema.add("state");
    }

    /** Fields of the user's, kept in fields with a prefix. */
    SavedContentsCode fields(TypeSpec.Builder type, List<StateField> fields, String prefix) {
        for (StateField field : fields) {
            String place = prefix + field.name();
            CodeBlock codec =
                    codecs.constant(type, "codec_" + place, field.value().orElseThrow());
            schema.add(", " + field.name() + " ");
            schema.addOf(codec);
            boolean nullable = !(field.type() instanceof TypeRef.Primitive);
            if (nullable) {
                writes.add(statement("$T.write($L, $N, out)", EngineTypes.SAVED_VALUES, codec, place));
                reads.add(statement("$N = $T.read($L, in)", place, EngineTypes.SAVED_VALUES, codec));
            } else {
                writes.add(statement("$L.write($N, out)", codec, place));
                reads.add(statement("$N = $L.read(in)", place, codec));
            }
        }
        return this;
    }

    /** The records in the field {@code records}. */
    SavedContentsCode records(TypeRef record) {
        CodeBlock codec = codecs.ofRecord(record);
        schema.add(", records ");
        schema.addOf(codec);
        writes.add(statement("records.write($L, out)", codec));
        reads.add(statement("records.read($L, in)", codec));
        return this;
    }

    /** The number in the field {@code count}. */
    SavedContentsCode count() {
        schema.add(", count");
        writes.add(statement("out.writeLong(count)"));
        reads.add(statement("count = in.readLong()"));
        return this;
    }

    void addTo(TypeSpec.Builder type) {
        type.addSuperinterface(EngineTypes.SAVED_CONTENTS);
        type.addMethod(method("write", EngineTypes.BINARY_OUTPUT, "out", writes));
        type.addMethod(method("read", EngineTypes.BINARY_INPUT, "in", reads));
        type.addMethod(StageParts.override("schema")
                .returns(String.class)
                .addStatement("return $L", schema.code())
                .build());
    }

    private static MethodSpec method(String name, TypeName bytes, String bytesName, List<CodeBlock> statements) {
        MethodSpec.Builder method = StageParts.override(name).addParameter(bytes, bytesName);
        statements.forEach(method::addCode);
        return method.build();
    }

    private static CodeBlock statement(String format, Object... arguments) {
        return CodeBlock.builder().addStatement(format, arguments).build();
    }

    /** Why fields cannot be saved, empty if they can be. */
    static Optional<String> unsaved(List<StateField> fields) {
        return fields.stream()
                .filter(field -> field.value().isEmpty())
                .map(field -> "field " + field.name() + " of type " + field.type() + " cannot be encoded")
                .findFirst();
    }
}
