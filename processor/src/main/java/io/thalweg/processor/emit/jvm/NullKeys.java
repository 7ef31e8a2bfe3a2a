package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.thalweg.processor.emit.Literals;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.plan.Node;
import javax.lang.model.element.Modifier;

/** Writes what happens to a record whose key is null: it fails the job, or is counted and dropped. */
final class NullKeys {

    private final StageGraph graph;
    private final StageParts parts;

    NullKeys(StageGraph graph, StageParts parts) {
        this.graph = graph;
        this.parts = parts;
    }

    /** Adds the cold method for one input of a step, and returns the call of it for {@code record}. */
    CodeBlock add(Node node, KeyCode key, TypeRef record, int input) {
        if (!key.nullable()) {
            return CodeBlock.of("");
        }
        String name = "coldNullKey" + graph.suffix(node, input);
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE)
                .addParameter(TypeNames.of(record).box(), "record");
        if (key.dropsNull()) {
            method.addStatement("lane.counter($L, $S).increment()", Literals.string(node.name()), "nullKey");
        } else {
            method.addStatement(
                    "throw new $T($L, $L, record)", EngineTypes.NULL_KEY, Literals.string(node.name()), key.text());
        }
        parts.cold.add(method.build());
        return CodeBlock.of("$N(record)", name);
    }
}
