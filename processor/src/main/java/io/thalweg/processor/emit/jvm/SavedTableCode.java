package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.Literals;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.StateObject;
import io.thalweg.processor.model.StateOptions;
import io.thalweg.processor.model.StepModel.StateField;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.ValueType;
import io.thalweg.processor.plan.KeyedLayout;
import io.thalweg.processor.plan.StateLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a state table that concerns snapshots: key and state of a slot as bytes. Words are written as they are,
 * objects by their codecs.
 */
final class SavedTableCode {

    private final ClassName table;
    private final KeyCode key;
    private final StateLayout layout;
    private final StateCodecs codecs;
    private final int words;
    private final int objects;
    private final List<CodeBlock> writes = new ArrayList<>();
    private final List<CodeBlock> reads = new ArrayList<>();
    private final Map<String, CodeBlock> fieldCodecs = new HashMap<>();
    private final SchemaCode schema = new SchemaCode();
    private boolean generic;
    private TypeRef record; // of the buffer, if there is one
    private TypeName objectColumn; // null without objects of somebody else
    private JoinTable join; // null if it is no table of a join
    private KeyedLayout keyed; // null without state objects and times to live
    private boolean swept;

    /**
     * @param words per slot, all of them
     * @param objects per slot, all of them
     */
    SavedTableCode(ClassName table, KeyCode key, StateLayout layout, StateCodecs codecs, int words, int objects) {
        this.table = table;
        this.key = key;
        this.layout = layout;
        this.codecs = codecs;
        this.words = words;
        this.objects = objects;
    }

    /** Whether snapshots take the table bit by bit. */
    SavedTableCode swept(boolean newSwept) {
        swept = newSwept;
        return this;
    }

    /** The table keeps an object for each key, which somebody else saves. */
    SavedTableCode objectsOf(TypeName newObjectColumn) {
        objectColumn = newObjectColumn;
        return this;
    }

    /** The table keeps the records of two sides. */
    SavedTableCode joining(JoinTable newJoin) {
        join = newJoin;
        return this;
    }

    /** State objects and times to live. */
    SavedTableCode with(KeyedLayout newKeyed) {
        keyed = newKeyed;
        return this;
    }

    /** The type of the records that the table keeps. */
    SavedTableCode buffering(TypeRef newRecord) {
        record = newRecord;
        return this;
    }

    void addTo(TypeSpec.Builder type) {
        addKey(type);
        if (objectColumn == null) {
            type.addSuperinterface(EngineTypes.SAVED_TABLE);
            addState(type);
        } else {
            type.addSuperinterface(ParameterizedTypeName.get(EngineTypes.KEY_OBJECTS, objectColumn));
        }
        if (swept && isFixed()) {
            type.addMethod(StageParts.override("view")
                    .returns(EngineTypes.SAVED_TABLE)
                    .addStatement("return new $T(environment())", table)
                    .build());
        }
        type.addMethod(StageParts.override("schema")
                .returns(String.class)
                .addStatement("return $L", schema.code())
                .build());
    }

    /** Whether nothing that a slot refers to can change, so that another thread may look at it later. */
    private boolean isFixed() {
        return isPlain() && layout.fields().stream().allMatch(SavedTableCode::isFixed);
    }

    /** Whether a slot holds nothing but plain fields. */
    private boolean isPlain() {
        return keyed == null && join == null && objectColumn == null && !layout.buffered() && !layout.counted();
    }

    /** What reads the state of an earlier version of the job, field by field. */
    private void addMigration(TypeSpec.Builder type) {
        List<StateField> words =
                layout.fields().stream().filter(StateLayout::isWord).toList();
        List<StateField> ordered = new ArrayList<>(words);
        layout.fields().stream().filter(field -> !StateLayout.isWord(field)).forEach(ordered::add);
        List<CodeBlock> fields =
                ordered.stream().map(field -> savedField(type, field)).toList();
        type.addMethod(StageParts.override("fields")
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), EngineTypes.SAVED_FIELD))
                .addStatement("return $T.of(\n$L)", List.class, CodeBlock.join(fields, ",\n"))
                .build());
        if (words.size() < ordered.size()) {
            addReadObject(type, ordered, words.size());
        }
    }

    private CodeBlock savedField(TypeSpec.Builder type, StateField field) {
        String was = field.options().flatMap(StateOptions::was).orElse("");
        boolean word = StateLayout.isWord(field);
        return CodeBlock.of(
                "new $T($L, $L, $L, $L)",
                EngineTypes.SAVED_FIELD,
                Literals.string(field.name()),
                Literals.string(was),
                word ? Literals.string(field.type().toString()) : CodeBlock.of("$L.schema()", codec(type, field)),
                word ? layout.fieldIndex(field) : -1);
    }

    private CodeBlock codec(TypeSpec.Builder type, StateField field) {
        return fieldCodecs.computeIfAbsent(
                field.name(),
                name -> codecs.constant(type, "codec_" + name, field.value().orElseThrow()));
    }

    private void addReadObject(TypeSpec.Builder type, List<StateField> fields, int first) {
        CodeBlock.Builder code = CodeBlock.builder().beginControlFlow("switch (field)");
        for (int index = first; index < fields.size(); index++) {
            CodeBlock place = SlotCode.object("at", layout.fieldIndex(fields.get(index)), objects);
            code.add("case $L -> ", index)
                    .addStatement(
                            "$L = $T.read($L, in)", place, EngineTypes.SAVED_VALUES, codec(type, fields.get(index)));
        }
        code.addStatement("default -> throw new $T(field)", IndexOutOfBoundsException.class);
        type.addMethod(StageParts.override("readObject")
                .addParameter(TypeName.INT, "at")
                .addParameter(TypeName.INT, "field")
                .addParameter(EngineTypes.BINARY_INPUT, "in")
                .addCode(code.endControlFlow().build())
                .build());
    }

    private static boolean isFixed(StateField field) {
        return StateLayout.isWord(field)
                || field.value().orElseThrow() instanceof ValueType.Scalar
                || field.value().orElseThrow() instanceof ValueType.EnumValue;
    }

    private void addState(TypeSpec.Builder type) {
        if (join != null) {
            join.addSaving(layout, codecs, schema, writes, reads);
        } else {
            addWords();
            layout.fields().forEach(field -> addField(type, field));
        }
        if (keyed != null) {
            keyed.stateObjects().forEach(object -> addObject(type, object));
        }
        if (layout.buffered()) {
            addBuffer();
        }
        if (swept && isPlain()) {
            addMigration(type);
        }
        type.addMethod(method("writeState", EngineTypes.BINARY_OUTPUT, "out", writes));
        type.addMethod(method("readState", EngineTypes.BINARY_INPUT, "in", reads));
    }

    private MethodSpec method(String name, TypeName bytes, String bytesName, List<CodeBlock> statements) {
        MethodSpec.Builder method =
                StageParts.override(name).addParameter(TypeName.INT, "at").addParameter(bytes, bytesName);
        if (generic && name.equals("writeState")) {
            method.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "unchecked")
                    .build());
        }
        statements.forEach(method::addCode);
        return method.build();
    }

    private void addKey(TypeSpec.Builder type) {
        List<CodeBlock> values = new ArrayList<>();
        List<CodeBlock> readers = new ArrayList<>();
        MethodSpec.Builder write = StageParts.override("writeKey")
                .addParameter(TypeName.INT, "at")
                .addParameter(EngineTypes.BINARY_OUTPUT, "out");
        schema.add("key");
        for (int part = 0; part < key.parts().size(); part++) {
            CodeBlock value = CodeBlock.of("$N(at)", key.name(part));
            values.add(value);
            schema.add(" " + key.parts().get(part).value().type());
            if (layout.isWord(part)) {
                write.addStatement("out.writeLong($L)", key.toWord(part, value));
                readers.add(key.fromWord(part, CodeBlock.of("in.readLong()")));
            } else {
                CodeBlock codec = codecs.constant(
                        type, "codec_" + key.name(part), key.parts().get(part).value());
                write.addStatement("$L.write($L, out)", codec, value);
                readers.add(CodeBlock.of("$L.read(in)", codec));
            }
        }
        type.addMethod(StageParts.override("keyHash")
                .addParameter(TypeName.INT, "at")
                .returns(TypeName.LONG)
                .addStatement("return $L", key.hash(values))
                .build());
        type.addMethod(write.build());
        type.addMethod(StageParts.override("readKey")
                .addParameter(EngineTypes.BINARY_INPUT, "in")
                .returns(TypeName.INT)
                .addStatement("return find($L)", CodeBlock.join(readers, ", "))
                .build());
    }

    /** All words behind those of the key, whatever they mean. */
    private void addWords() {
        int first = 1 + layout.keyWords();
        if (words == first) {
            return;
        }
        if (words == first + 1) {
            writes.add(statement("out.writeLong($L)", SlotCode.word("at", first)));
            reads.add(statement("$L = in.readLong()", SlotCode.word("at", first)));
            return;
        }
        writes.add(loop(first, "out.writeLong(slots[at * STRIDE + word])"));
        reads.add(loop(first, "slots[at * STRIDE + word] = in.readLong()"));
    }

    private static CodeBlock loop(int first, String statement) {
        return CodeBlock.builder()
                .beginControlFlow("for (int word = $L; word < STRIDE; word++)", first)
                .addStatement(statement)
                .endControlFlow()
                .build();
    }

    private void addField(TypeSpec.Builder type, StateField field) {
        schema.add("\n" + field.name() + (field.ttl().isPresent() ? " with its time " : " "));
        if (StateLayout.isWord(field)) {
            schema.add(field.type().toString());
            return;
        }
        CodeBlock codec = codec(type, field);
        CodeBlock place = SlotCode.object("at", layout.fieldIndex(field), objects);
        schema.add("object ");
        schema.addOf(codec);
        generic |= field.type() instanceof TypeRef.Declared declared
                && !declared.arguments().isEmpty();
        writes.add(statement(
                "$T.write($L, ($T) $L, out)", EngineTypes.SAVED_VALUES, codec, TypeNames.of(field.type()), place));
        reads.add(statement("$L = $T.read($L, in)", place, EngineTypes.SAVED_VALUES, codec));
    }

    /** Words are written with the others, times among them. */
    private void addObject(TypeSpec.Builder type, StateObject object) {
        schema.add("\n" + object.name() + " " + object.kind().typeName()
                + (object.ttl().isPresent() ? " with its time of " : " of "));
        if (KeyedLayout.isWord(object)) {
            schema.add(object.stored().get(0).toString());
            return;
        }
        List<CodeBlock> stored = new ArrayList<>();
        for (int part = 0; part < object.values().size(); part++) {
            String name =
                    (object.values().size() == 1 ? "codec_" : part == 0 ? "keyCodec_" : "valueCodec_") + object.name();
            CodeBlock codec = codecs.constant(type, name, object.values().get(part));
            schema.add(part == 0 ? "" : " to ");
            schema.addOf(codec);
            stored.add(codec);
        }
        if (object.isCell()) {
            addCell(object, stored.get(0));
            return;
        }
        CodeBlock arguments = CodeBlock.join(stored, ", ");
        String field = KeyedStateCode.fieldName(object.name());
        writes.add(statement("$N.write(at, $L, out)", field, arguments));
        reads.add(statement("$N.read(at, $L, in)", field, arguments));
    }

    private void addCell(StateObject object, CodeBlock codec) {
        TypeRef value = object.stored().get(0);
        CodeBlock place = SlotCode.object("at", keyed.objectIndex(object), objects);
        generic |= value instanceof TypeRef.Declared declared
                && !declared.arguments().isEmpty();
        writes.add(
                statement("$T.write($L, ($T) $L, out)", EngineTypes.SAVED_VALUES, codec, TypeNames.of(value), place));
        reads.add(statement("$L = $T.read($L, in)", place, EngineTypes.SAVED_VALUES, codec));
    }

    private void addBuffer() {
        CodeBlock codec = codecs.ofRecord(record);
        schema.add("\nrecords ");
        schema.addOf(codec);
        writes.add(statement("records(at).write($L, out)", codec));
        reads.add(statement("records(at).read($L, in)", codec));
    }

    private static CodeBlock statement(String format, Object... arguments) {
        return CodeBlock.builder().addStatement(format, arguments).build();
    }

    /** Why a table with these fields cannot be saved, empty if it can be. */
    static Optional<String> unsaved(List<StateField> fields) {
        return fields.stream()
                .filter(field -> !StateLayout.isWord(field) && field.value().isEmpty())
                .map(field -> "field " + field.name() + " of type " + field.type() + " cannot be encoded")
                .findFirst();
    }
}
