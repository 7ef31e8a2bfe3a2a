package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.SourceText;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.StateLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Code for the keys of windows that are objects: a table from each key to what the engine keeps for it. The engine knows
 * a key as an object: a box, the object itself, or a record of the parts.
 */
final class WindowKeys {

    private final StageGraph graph;
    private final StageParts parts;
    private final Node node;
    private final Optional<KeyCode> key;
    private final TypeName ofKey;
    private StateLayout layout; // of the table, null without key
    private ClassName stepClass; // whose fields stand in the table, or null
    private final ClassName tableClass;
    private final String table;
    private final String variable;

    private WindowKeys(
            StageGraph graph,
            StageParts parts,
            Node node,
            Optional<KeyCode> key,
            TypeName ofKey,
            String tableName,
            String variable) {
        this.graph = graph;
        this.parts = parts;
        this.node = node;
        this.key = key;
        this.ofKey = ofKey;
        this.layout =
                key.map(code -> new StateLayout(code.model(), List.of(), false)).orElse(null);
        this.tableClass = graph.generated(graph.classId(node) + tableName);
        this.table = graph.id(node) + "_" + tableName.toLowerCase(Locale.ROOT);
        this.variable = variable;
    }

    /** Keys of windows with triggers; {@code window} is the generated class of these. */
    static WindowKeys ofWindows(
            StageGraph graph, StageParts parts, Node node, Optional<KeyCode> key, ClassName window) {
        TypeName ofKey = ParameterizedTypeName.get(EngineTypes.KEY_WINDOWS, keyType(graph, node, key), window);
        return new WindowKeys(graph, parts, node, key, ofKey, "Keys", "windows");
    }

    /** Keys of sessions; {@code state} is the type of what a session holds. */
    static WindowKeys ofSessions(StageGraph graph, StageParts parts, Node node, Optional<KeyCode> key, TypeName state) {
        TypeName ofKey = ParameterizedTypeName.get(EngineTypes.KEY_SESSIONS, keyType(graph, node, key), state);
        return new WindowKeys(graph, parts, node, key, ofKey, "Sessions", "sessions");
    }

    /** The table also has room for the state of one session per key. */
    WindowKeys lending(StateLayout newLayout, ClassName newStepClass) {
        layout = newLayout;
        stepClass = newStepClass;
        return this;
    }

    /** The name of the table, or of the variable if there is no key. */
    String table() {
        return table;
    }

    /** The parts of the key of a record, as variables. */
    CodeBlock names() {
        return key.orElseThrow().names();
    }

    /** The type of the key as an object. */
    TypeName keyType() {
        return keyType(graph, node, key);
    }

    private static TypeName keyType(StageGraph graph, Node node, Optional<KeyCode> key) {
        if (key.isEmpty()) {
            return TypeName.get(String.class);
        }
        return key.get().parts().size() > 1
                ? keyRecord(graph, node)
                : key.get().type(0).box();
    }

    private boolean composite() {
        return key.isPresent() && key.get().parts().size() > 1;
    }

    private static ClassName keyRecord(StageGraph graph, Node node) {
        return graph.generated(graph.classId(node) + "Key");
    }

    /** Adds the table, or a variable if there is no key. */
    void add(List<TypeSpec> types) {
        if (key.isEmpty()) {
            parts.variable(ofKey, table, CodeBlock.of("null"));
            return;
        }
        types.add(new TableEmitter(tableClass, node.name(), key.get(), layout, stepClass, null, ofKey)
                .saving(graph.stateCodecs())
                .emit());
        parts.field(tableClass, table, TableEmitter.creation(tableClass));
        if (composite()) {
            types.add(TypeSpec.recordBuilder(keyRecord(graph, node))
                    .addAnnotation(SourceText.GENERATED)
                    .addJavadoc("A key of $L.\n", RecordFlow.safe(node.name()))
                    .recordConstructor(MethodSpec.constructorBuilder()
                            .addParameters(key.get().parameters())
                            .build())
                    .build());
        }
    }

    /**
     * Adds what is kept for the keys to the parts of the state.
     *
     * @param ofKeys the class of the part of a step with key
     * @param lone the class of the part of a step without
     */
    void addState(StateParts state, String name, String windows, ClassName ofKeys, ClassName lone) {
        if (key.isEmpty()) {
            state.add(
                    "lane",
                    name,
                    CodeBlock.of("new $T<>($N, () -> $N, opened -> $N = opened)", lone, windows, table, table));
            return;
        }
        List<CodeBlock> values = new ArrayList<>();
        for (int part = 0; part < key.get().parts().size(); part++) {
            values.add(CodeBlock.of("$N.$N(at)", table, key.get().name(part)));
        }
        CodeBlock keyObject = composite()
                ? CodeBlock.of("new $T($L)", keyRecord(graph, node), CodeBlock.join(values, ", "))
                : values.get(0);
        state.add("keyed", name, CodeBlock.of("new $T<>($N, $N, at -> $L)", ofKeys, windows, table, keyObject));
    }

    /** Statements that put what is kept for the key of a record into the variable {@code windows} or {@code sessions}. */
    CodeBlock find() {
        String engine = graph.id(node) + "_windows";
        CodeBlock.Builder code = CodeBlock.builder();
        if (key.isEmpty()) {
            return code.beginControlFlow("if ($N == null)", table)
                    .addStatement("$N = $N.open(\"\")", table, engine)
                    .endControlFlow()
                    .addStatement("$T $N = $N", ofKey, variable, table)
                    .build();
        }
        return code.add(findSlot()).add(open()).build();
    }

    /** A statement that puts the slot of a record's key into the variable {@code at}. */
    CodeBlock findSlot() {
        return CodeBlock.builder()
                .addStatement("int at = $N.find($L)", table, key.orElseThrow().names())
                .build();
    }

    /** Statements behind {@link #findSlot}: what is kept for the key, made if it is new. */
    CodeBlock open() {
        String engine = graph.id(node) + "_windows";
        CodeBlock keyObject = composite()
                ? CodeBlock.of(
                        "new $T($L)", keyRecord(graph, node), key.orElseThrow().names())
                : key.orElseThrow().names();
        return CodeBlock.builder()
                .addStatement("$T $N = $N.get(at)", ofKey, variable, table)
                .beginControlFlow("if ($N == null)", variable)
                .addStatement("$N = $N.open($L)", variable, engine, keyObject)
                .addStatement("$N.set(at, $N)", table, variable)
                .endControlFlow()
                .build();
    }

    /** The parts of the key object in the variable {@code key}. */
    List<CodeBlock> values() {
        List<CodeBlock> values = new ArrayList<>();
        if (key.isPresent()) {
            for (int part = 0; part < key.get().parts().size(); part++) {
                values.add(composite() ? CodeBlock.of("key.$N()", key.get().name(part)) : CodeBlock.of("key"));
            }
        }
        return values;
    }

    /** The slot of the key in the variable {@code key}. */
    CodeBlock lookup() {
        return CodeBlock.of("$N.lookup($L)", table, CodeBlock.join(values(), ", "));
    }

    /** The engine's {@code emptied}: the key has nothing any more. */
    MethodSpec emptied() {
        MethodSpec.Builder method = StageParts.override("emptied").addParameter(keyType(), "key");
        return key.isEmpty()
                ? method.addStatement("$N = null", table).build()
                : method.addStatement("$N.remove($L)", table, lookup()).build();
    }
}
