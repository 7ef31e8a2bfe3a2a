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
    private final ClassName windowClass;
    private final String table;

    /** @param windowClass the generated class of the windows */
    WindowKeys(StageGraph graph, StageParts parts, Node node, Optional<KeyCode> key, ClassName windowClass) {
        this.graph = graph;
        this.parts = parts;
        this.node = node;
        this.key = key;
        this.windowClass = windowClass;
        this.table = graph.id(node) + "_keys";
    }

    /** The type of the key as an object. */
    TypeName keyType() {
        if (key.isEmpty()) {
            return TypeName.get(String.class);
        }
        return composite() ? keyRecord() : key.get().type(0).box();
    }

    private boolean composite() {
        return key.isPresent() && key.get().parts().size() > 1;
    }

    private ClassName keyRecord() {
        return graph.generated(graph.classId(node) + "Key");
    }

    private ClassName tableClass() {
        return graph.generated(graph.classId(node) + "Keys");
    }

    private TypeName windowsOfKey() {
        return ParameterizedTypeName.get(EngineTypes.KEY_WINDOWS, keyType(), windowClass);
    }

    /** Adds the table, or a variable if there is no key. */
    void add(List<TypeSpec> types) {
        if (key.isEmpty()) {
            parts.variable(windowsOfKey(), table, CodeBlock.of("null"));
            return;
        }
        StateLayout keysOnly = new StateLayout(key.get().model(), List.of(), false);
        types.add(new TableEmitter(tableClass(), node.name(), key.get(), keysOnly, null, null, windowsOfKey()).emit());
        parts.field(tableClass(), table, TableEmitter.creation(tableClass()));
        if (composite()) {
            types.add(TypeSpec.recordBuilder(keyRecord())
                    .addAnnotation(SourceText.GENERATED)
                    .addJavadoc("A key of $L.\n", RecordFlow.safe(node.name()))
                    .recordConstructor(MethodSpec.constructorBuilder()
                            .addParameters(key.get().parameters())
                            .build())
                    .build());
        }
    }

    /** Statements that put what is kept for the key of a record into the variable {@code windows}. */
    CodeBlock find() {
        String engine = graph.id(node) + "_windows";
        CodeBlock.Builder code = CodeBlock.builder();
        if (key.isEmpty()) {
            return code.beginControlFlow("if ($N == null)", table)
                    .addStatement("$N = $N.open(\"\")", table, engine)
                    .endControlFlow()
                    .addStatement("$T windows = $N", windowsOfKey(), table)
                    .build();
        }
        CodeBlock keyObject = composite()
                ? CodeBlock.of("new $T($L)", keyRecord(), key.get().names())
                : key.get().names();
        return code.addStatement("int at = $N.find($L)", table, key.get().names())
                .addStatement("$T windows = $N.get(at)", windowsOfKey(), table)
                .beginControlFlow("if (windows == null)")
                .addStatement("windows = $N.open($L)", engine, keyObject)
                .addStatement("$N.set(at, windows)", table)
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

    /** The engine's {@code emptied}: the key has nothing any more. */
    MethodSpec emptied() {
        MethodSpec.Builder method = StageParts.override("emptied").addParameter(keyType(), "key");
        return key.isEmpty()
                ? method.addStatement("$N = null", table).build()
                : method.addStatement("$N.remove($N.lookup($L))", table, table, CodeBlock.join(values(), ", "))
                        .build();
    }
}
