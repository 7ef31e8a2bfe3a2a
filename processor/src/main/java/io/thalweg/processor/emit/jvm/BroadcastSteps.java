package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.model.StateObject;
import io.thalweg.processor.model.StepModel.StepClass;
import io.thalweg.processor.plan.KeyedLayout;
import io.thalweg.processor.plan.Node;
import javax.lang.model.element.Modifier;

/** What an {@code @OnBroadcast} handler may do and no other: write broadcast state (B2), visit the state of all keys (B6). */
final class BroadcastSteps {

    private static final TypeName FUNCTION =
            ParameterizedTypeName.get(ClassName.get(java.util.function.Consumer.class), ClassName.OBJECT);

    private final StageGraph graph;
    private final StageParts parts;
    private final Node node;
    private final StepClass step;
    private boolean visitsKeys;

    BroadcastSteps(StageGraph graph, StageParts parts, Node node, StepClass step) {
        this.graph = graph;
        this.parts = parts;
        this.node = node;
        this.step = step;
    }

    /**
     * Adds what visits all keys, if a broadcast handler could ask for it.
     *
     * @param begin statements that make the fields those of the key in slot {@code at}
     * @param end statements that store them
     */
    void addVisit(KeyCode key, CodeBlock begin, CodeBlock end) {
        visitsKeys = step.handlers().stream()
                .anyMatch(handler ->
                        handler.input().broadcast() && handler.method().takes(Role.CONTEXT));
        if (!visitsKeys) {
            return;
        }
        String type = graph.innerClass(node, "Keys");
        parts.fieldInPlace(graph.stageClass().nestedClass(type), allKeys(), CodeBlock.of("new $N()", type));
        parts.inner.add(TypeSpec.classBuilder(type)
                .addJavadoc("All keys of {@code $L} on this lane.\n", RecordFlow.safe(node.name()))
                .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
                .addSuperinterface(EngineTypes.ALL_KEYS)
                .addMethod(visit(key, begin, end))
                .build());
    }

    private MethodSpec visit(KeyCode key, CodeBlock begin, CodeBlock end) {
        String table = StepObjects.stateName(graph, node);
        KeyedLayout layout = KeyedLayout.of(null, step);
        CodeBlock.Builder visit = CodeBlock.builder()
                .addStatement("$N.keep(at)", table)
                .add(begin)
                .addStatement("function.accept($L)", keyObject(key, table))
                .add(end);
        CodeBlock.Builder code = CodeBlock.builder()
                .beginControlFlow("for (int at = $N.next(0); at >= 0; at = $N.next(at + 1))", table, table);
        if (layout.givesUpKeys()) {
            code.beginControlFlow("if ($N.holds(at))", table).add(visit.build()).endControlFlow();
        } else {
            code.add(visit.build());
        }
        code.endControlFlow();
        if (!step.objects().isEmpty()) {
            code.addStatement("$N.pointNowhere()", table);
        }
        return StageParts.override("visit")
                .addParameter(FUNCTION, "function")
                .addCode(code.build())
                .build();
    }

    private static CodeBlock keyObject(KeyCode key, String table) {
        CodeBlock.Builder values = CodeBlock.builder();
        for (int part = 0; part < key.parts().size(); part++) {
            values.add(part == 0 ? "" : ", ").add("$N.$N(at)", table, key.name(part));
        }
        return key.parts().size() == 1
                ? values.build()
                : CodeBlock.of("$T.of($L)", ClassName.get(java.util.List.class), values.build());
    }

    /** The body of a broadcast handler with its rights. What it emits is processed meanwhile. */
    CodeBlock withRights(MethodModel method, CodeBlock body) {
        boolean visits = visitsKeys && method.takes(Role.CONTEXT);
        CodeBlock.Builder code = CodeBlock.builder();
        if (TimerSteps.areIn(node) && method.takes(Role.CONTEXT)) {
            code.addStatement("$N.leave()", TimerSteps.field(graph, node));
        }
        if (step.broadcasts().isEmpty() && !visits) {
            return code.add(body).build();
        }
        code.add(rights("true", visits, CodeBlock.of("$N", allKeys())));
        code.beginControlFlow("try").add(body).nextControlFlow("finally");
        return code.add(rights("false", visits, CodeBlock.of("null")))
                .endControlFlow()
                .build();
    }

    private CodeBlock rights(String writable, boolean visits, CodeBlock keys) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (StateObject state : step.broadcasts()) {
            code.addStatement("$N.writable($L)", StepObjects.broadcastName(graph, node, state.name()), writable);
        }
        return visits
                ? code.addStatement("$N.broadcast($L)", Calls.contextName(graph, node), keys)
                        .build()
                : code.build();
    }

    private String allKeys() {
        return graph.id(node) + "_allKeys";
    }
}
