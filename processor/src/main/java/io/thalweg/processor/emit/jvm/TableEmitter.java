package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.StepModel.StateField;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.plan.StateLayout;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the state table of a keyed step: a {@code SlotTable} with the search, key and fields of that step. */
final class TableEmitter {

    private static final int FIELDS_PER_METHOD = 12;

    private final ClassName name;
    private final String step;
    private final KeyCode key;
    private final StateLayout layout;
    private CodeBlock plainStep; // a step object for its initial values
    private final ClassName stepClass;
    private final TypeRef record;
    private final TypeName objectColumn;
    private JoinTable join; // null if the table is none of a join
    private StateCodecs codecs; // null for a table whose snapshots are made elsewhere
    private boolean swept;
    private boolean merging;
    private KeyedStateCode keyed; // null for state that consists of plain fields, kept for ever

    /**
     * @param stepClass the user's class whose fields are stored, or null if the table holds none
     * @param record type of the records to buffer
     * @param objectColumn type of a single object kept per key instead of fields, or null
     */
    TableEmitter(
            ClassName name,
            String step,
            KeyCode key,
            StateLayout layout,
            ClassName stepClass,
            TypeRef record,
            TypeName objectColumn) {
        this.name = name;
        this.step = step;
        this.key = key;
        this.layout = layout;
        this.stepClass = stepClass;
        this.plainStep = stepClass == null ? null : CodeBlock.of("new $T()", stepClass);
        this.record = record;
        this.objectColumn = objectColumn;
    }

    /** Makes it the table of a window join. */
    TableEmitter joining(JoinTable newJoin) {
        join = newJoin;
        return this;
    }

    /** Keys of one table are looked for in another. */
    TableEmitter merging() {
        merging = true;
        return this;
    }

    /** Adds what a snapshot needs, if all that the table holds can be encoded. */
    TableEmitter saving(StateCodecs newCodecs) {
        codecs = newCodecs;
        return this;
    }

    /** A snapshot takes the table bit by bit, while it goes on being used. */
    TableEmitter sweptBySnapshots() {
        swept = true;
        return this;
    }

    /** Adds state objects and time to live. */
    TableEmitter with(KeyedStateCode newKeyed) {
        keyed = newKeyed;
        return this;
    }

    /** Makes a table, in the constructor of a stage. */
    static CodeBlock creation(ClassName table) {
        return CodeBlock.of("new $T(lane.state())", table);
    }

    TypeSpec emit() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("State of $L, per key: $L.\n", RecordFlow.safe(step), summary())
                .addModifiers(Modifier.FINAL)
                .superclass(superclass());
        type.addField(constant("STRIDE", words()));
        if (objects() > 0) {
            type.addField(constant("OBJECTS", objects()));
        }
        addConstruction(type);
        new TableSearch(name, key, layout).addTo(type, merging);
        addKeyAccess(type);
        addFieldAccess(type);
        type.addMethod(coldInsert());
        if (layout.bijective()) {
            type.addMethod(zero());
        }
        type.addMethod(initialize());
        if (isSaved()) {
            new SavedTableCode(name, key, layout, codecs, words(), objects())
                    .swept(swept)
                    .buffering(record)
                    .objectsOf(objectColumn)
                    .joining(join)
                    .with(keyed == null ? null : keyed.layout())
                    .addTo(type);
        }
        return type.build();
    }

    private boolean isSaved() {
        return codecs != null && SavedTableCode.unsaved(layout.fields()).isEmpty();
    }

    private TypeName superclass() {
        if (keyed != null) {
            return EngineTypes.KEYED_TABLE;
        }
        return join == null ? EngineTypes.SLOT_TABLE : join.superclass();
    }

    private void addConstruction(TypeSpec.Builder type) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameter(EngineTypes.STATE_ENVIRONMENT, "environment")
                .addStatement(objects() > 0 ? "super(environment, STRIDE, OBJECTS)" : "super(environment, STRIDE, 0)");
        if (!layout.bijective()) {
            constructor.addStatement("keepMixed()");
        }
        if (keyed != null) {
            keyed.addObjects(type, constructor);
        }
        if (stepClass != null
                && !layout.freshObjects()
                && (keyed == null || !layout.fields().isEmpty())) {
            FieldSpec.Builder initial = FieldSpec.builder(stepClass, "initial", Modifier.PRIVATE, Modifier.FINAL);
            if (keyed == null) {
                initial.initializer("$L", newStep());
            } else {
                constructor.addStatement("initial = $L", newStep());
            }
            type.addField(initial.build());
        }
        type.addMethod(constructor.build());
    }

    /** How to make a step object; without this, by a constructor without parameters. */
    TableEmitter making(CodeBlock step) {
        plainStep = step;
        return this;
    }

    private CodeBlock newStep() {
        return keyed == null ? plainStep : keyed.newStep();
    }

    private int words() {
        return keyed == null ? layout.words() : keyed.layout().words();
    }

    private int objects() {
        int stored = keyed == null ? layout.objects() : keyed.layout().objects();
        return stored + (objectColumn == null ? 0 : 1);
    }

    private String summary() {
        int bytes = words() * Long.BYTES;
        String inSlot = bytes + " bytes in the slot";
        return objects() == 0
                ? inSlot
                : inSlot + " and " + objects() + (objects() == 1 ? " object" : " objects") + " beside it";
    }

    private static FieldSpec constant(String name, int value) {
        return FieldSpec.builder(TypeName.INT, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$L", value)
                .build();
    }

    private void addKeyAccess(TypeSpec.Builder type) {
        CodeBlock.Builder same = CodeBlock.builder().add("return ");
        for (int part = 0; part < key.parts().size(); part++) {
            type.addMethod(MethodSpec.methodBuilder(key.name(part))
                    .addParameter(TypeName.INT, "at")
                    .returns(key.type(part))
                    .addStatement("return $L", keyValue(part))
                    .build());
            same.add(part == 0 ? "" : " && ").add(sameKey(part));
        }
        if (!layout.bijective()) {
            type.addMethod(MethodSpec.methodBuilder("same")
                    .addModifiers(Modifier.PRIVATE)
                    .addParameter(TypeName.INT, "at")
                    .addParameters(key.parameters())
                    .returns(TypeName.BOOLEAN)
                    .addCode(same.add(";\n").build())
                    .build());
        }
    }

    private CodeBlock keyValue(int part) {
        if (layout.bijective()) {
            return key.fromWord(0, CodeBlock.of("unmix(slots[at * STRIDE])"));
        }
        return layout.isWord(part)
                ? key.fromWord(part, word("at", layout.keyIndex(part)))
                : CodeBlock.of("($T) $L", key.type(part), object("at", layout.keyIndex(part)));
    }

    /** Objects that come from a cache are mostly the very same, and then need no look at their contents. */
    private CodeBlock sameKey(int part) {
        if (layout.isWord(part)) {
            return CodeBlock.of(
                    "$L == $L", word("at", layout.keyIndex(part)), key.toWord(part, CodeBlock.of(key.name(part))));
        }
        CodeBlock known = object("at", layout.keyIndex(part));
        CodeBlock same = CodeBlock.of("$L == $N || $L.equals($N)", known, key.name(part), known, key.name(part));
        return key.parts().size() == 1 ? same : CodeBlock.of("($L)", same);
    }

    static CodeBlock word(String at, int index) {
        return SlotCode.word(at, index);
    }

    private CodeBlock object(String at, int index) {
        return SlotCode.object(at, index, objects());
    }

    private void addFieldAccess(TypeSpec.Builder type) {
        if (keyed != null) {
            keyed.addMethods(type);
        }
        if (stepClass != null && (keyed == null || !layout.fields().isEmpty())) {
            addTransfer(type, "load", true);
            addTransfer(type, "store", false);
        }
        if (layout.buffered()) {
            type.addMethod(MethodSpec.methodBuilder("records")
                    .addJavadoc("All records of the key in this window, in order of arrival.\n")
                    .addAnnotation(unchecked())
                    .addParameter(TypeName.INT, "at")
                    .returns(bufferType())
                    .addStatement("return ($T) $L", bufferType(), object("at", layout.bufferIndex()))
                    .build());
        }
        if (objectColumn != null) {
            addColumnAccess(type);
        }
        if (layout.interval()) {
            new LentSessionCode(layout).addTo(type);
        }
        if (join != null) {
            join.addTo(type, layout);
        }
        if (layout.counted()) {
            type.addMethod(MethodSpec.methodBuilder("count")
                    .addJavadoc("Counts a record of the key; how many there are.\n")
                    .addParameter(TypeName.INT, "at")
                    .returns(TypeName.LONG)
                    .addStatement("return ++$L", word("at", layout.countIndex()))
                    .build());
        }
    }

    private void addColumnAccess(TypeSpec.Builder type) {
        int index = layout.objects();
        type.addMethod((isSaved() ? StageParts.override("get") : MethodSpec.methodBuilder("get"))
                .addAnnotation(unchecked())
                .addParameter(TypeName.INT, "at")
                .returns(objectColumn)
                .addStatement("return ($T) $L", objectColumn, object("at", index))
                .build());
        type.addMethod((isSaved() ? StageParts.override("set") : MethodSpec.methodBuilder("set"))
                .addParameter(TypeName.INT, "at")
                .addParameter(objectColumn, "value")
                .addStatement("$L = value", object("at", index))
                .build());
    }

    private TypeName bufferType() {
        return ParameterizedTypeName.get(
                EngineTypes.RECORD_BUFFER, TypeNames.of(record).box());
    }

    private static AnnotationSpec unchecked() {
        return AnnotationSpec.builder(SuppressWarnings.class)
                .addMember("value", "$S", "unchecked")
                .build();
    }

    /** Adds load or store; a step with many fields has one method per group of them, since small methods are inlined. */
    private void addTransfer(TypeSpec.Builder type, String method, boolean load) {
        List<StateField> fields = layout.fields();
        if (fields.size() <= FIELDS_PER_METHOD) {
            type.addMethod(transfer(method, fields, load).build());
            return;
        }
        MethodSpec.Builder all = transfer(method, List.of(), load);
        List<MethodSpec> groups = new ArrayList<>();
        for (int from = 0; from < fields.size(); from += FIELDS_PER_METHOD) {
            String group =
                    method + "From" + StepNames.capitalized(fields.get(from).name());
            all.addStatement("$N(at, step)", group);
            List<StateField> part = fields.subList(from, Math.min(from + FIELDS_PER_METHOD, fields.size()));
            groups.add(
                    transfer(group, part, load).addModifiers(Modifier.PRIVATE).build());
        }
        type.addMethod(all.build());
        groups.forEach(type::addMethod);
    }

    private MethodSpec.Builder transfer(String method, List<StateField> fields, boolean load) {
        MethodSpec.Builder builder = MethodSpec.methodBuilder(method)
                .addParameter(TypeName.INT, "at")
                .addParameter(stepClass, "step");
        boolean generic = fields.stream()
                .anyMatch(field -> field.type() instanceof TypeRef.Declared type
                        && !type.arguments().isEmpty());
        if (load && generic) {
            builder.addAnnotation(unchecked());
        }
        for (StateField field : fields) {
            builder.addStatement(load ? load(field) : store(field));
        }
        return builder;
    }

    private CodeBlock load(StateField field) {
        int index = layout.fieldIndex(field);
        CodeBlock value = StateLayout.isWord(field)
                ? Words.fromWord(field.type(), word("at", index))
                : CodeBlock.of("($T) $L", TypeNames.of(field.type()), object("at", index));
        return CodeBlock.of("step.$N = $L", field.name(), value);
    }

    private CodeBlock store(StateField field) {
        int index = layout.fieldIndex(field);
        CodeBlock value = CodeBlock.of("step.$N", field.name());
        return StateLayout.isWord(field)
                ? CodeBlock.of("$L = $L", word("at", index), Words.toWord(field.type(), value))
                : CodeBlock.of("$L = $L", object("at", index), value);
    }

    private MethodSpec coldInsert() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("coldInsert")
                .addModifiers(Modifier.PRIVATE)
                .returns(TypeName.INT)
                .addParameter(TypeName.INT, "free")
                .addParameter(TypeName.LONG, "hash");
        if (!layout.bijective()) {
            method.addParameters(key.parameters());
        }
        method.addStatement("int at = insert(free, hash)");
        if (!layout.bijective()) {
            for (int part = 0; part < key.parts().size(); part++) {
                CodeBlock place =
                        layout.isWord(part) ? word("at", layout.keyIndex(part)) : object("at", layout.keyIndex(part));
                CodeBlock value = CodeBlock.of("$N", key.name(part));
                method.addStatement("$L = $L", place, layout.isWord(part) ? key.toWord(part, value) : value);
            }
        }
        return method.addStatement("initialize(at)").addStatement("return at").build();
    }

    private MethodSpec zero() {
        return MethodSpec.methodBuilder("zero")
                .addJavadoc("The one key whose hash is 0, the mark of a free slot.\n")
                .addModifiers(Modifier.PRIVATE)
                .returns(TypeName.INT)
                .beginControlFlow("if (zeroUsed())")
                .addStatement("return mask + 1")
                .endControlFlow()
                .addStatement("int at = insertZero()")
                .addStatement("initialize(at)")
                .addStatement("return at")
                .build();
    }

    private MethodSpec initialize() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("initialize")
                .addModifiers(Modifier.PRIVATE)
                .addParameter(TypeName.INT, "at");
        if (stepClass != null && !layout.fields().isEmpty()) {
            CodeBlock initial = layout.freshObjects() ? newStep() : CodeBlock.of("initial");
            method.addStatement("store(at, $L)", initial);
        }
        if (layout.buffered()) {
            method.addStatement("$L = new $T()", object("at", layout.bufferIndex()), bufferType());
        }
        if (layout.interval()) {
            method.addStatement("vacate(at)");
        }
        return method.build();
    }
}
