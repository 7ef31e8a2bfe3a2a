package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.model.StepModel.JoinKind;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.plan.Node;
import java.util.List;

/**
 * Pieces of code of a window join: keeping a record on its side, and joining both sides of a key when a window fires, the
 * left ones in the outer loop (J1). Everything else is that of any window step.
 */
final class WindowJoinParts {

    private static final List<String> SIDES = List.of("left", "right");

    private final StageGraph graph;
    private final StageParts parts;
    private final RecordFlow flow;
    private final Node node;
    private final MethodModel method;
    private final JoinKind kind;
    private final KeyCode key;
    private final String id;
    private final String join;

    WindowJoinParts(StageGraph graph, StageParts parts, RecordFlow flow, Node node, WindowModel window) {
        this.graph = graph;
        this.parts = parts;
        this.flow = flow;
        this.node = node;
        this.method = window.onWindow();
        this.kind = window.join().orElseThrow();
        this.key = new KeyCode(window.handlers().get(0).key().orElseThrow());
        this.id = graph.id(node);
        this.join = "join_" + id;
    }

    private TypeRef record(int side) {
        return node.step().inputs().get(side).record();
    }

    /** What a session keeps; other windows have a generated table. */
    TypeName pane() {
        return ParameterizedTypeName.get(EngineTypes.WINDOW_JOIN_PANE, boxed(0), boxed(1));
    }

    private TypeName boxed(int side) {
        return TypeNames.of(record(side)).box();
    }

    /** Keeps a record in the state of its window: a table if {@code at} says where in it, else a session. */
    CodeBlock keep(int side, CodeBlock state, CodeBlock at) {
        CodeBlock record = graph.stored(record(side), "record");
        return at.isEmpty()
                ? CodeBlock.of("$L.$N().add($L);\n", state, SIDES.get(side), record)
                : CodeBlock.of("$L.add$L($L, $L);\n", state, capitalized(side), at, record);
    }

    private static String capitalized(int side) {
        return StepNames.capitalized(SIDES.get(side));
    }

    /**
     * Adds the method that is called for each pair.
     *
     * @param watermark what the context says
     */
    void addPair(CodeBlock watermark) {
        CodeBlock timestamp = CodeBlock.of("$N.maxTimestamp()", id + "_window");
        Calls calls = new Calls(graph, flow, node)
                .with(Role.LEFT, CodeBlock.of("left"))
                .with(Role.RIGHT, CodeBlock.of("right"))
                .with(Role.WINDOW, CodeBlock.of("$N", id + "_window"))
                .withKey(key, key.variables())
                .at(timestamp, () -> watermark);
        MethodSpec.Builder pair =
                StageParts.method(join).addParameter(boxed(0), "left").addParameter(boxed(1), "right");
        if (method.takes(Role.KEY)) {
            pair.addParameters(key.parameters());
        }
        parts.hot.add(pair.addCode(calls.prepare(method))
                .addCode(flow.passResult(node, method.returns(), calls.call(method, CodeBlock.of("job")), timestamp))
                .build());
    }

    /** Joins both sides of a key in a table. */
    CodeBlock joinInTable(List<CodeBlock> keyParts) {
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("int firstLeft = state.firstLeft(at)").addStatement("int firstRight = state.firstRight(at)");
        leaveIfHopeless(code, "firstLeft == 0", "firstRight == 0");
        addKey(code, keyParts);
        code.beginControlFlow("for (int atLeft = firstLeft; atLeft != 0; atLeft = state.left().next(atLeft))")
                .addStatement("$T left = state.left().get(atLeft)", boxed(0));
        leftAlone(code, "firstRight == 0");
        code.beginControlFlow("for (int atRight = firstRight; atRight != 0; atRight = state.right().next(atRight))")
                .add(pair("left", "state.right().get(atRight)"))
                .endControlFlow()
                .endControlFlow();
        if (kind.keepsRight()) {
            code.beginControlFlow("if (firstLeft == 0)")
                    .beginControlFlow(
                            "for (int atRight = firstRight; atRight != 0; atRight = state.right().next(atRight))")
                    .add(pair("null", "state.right().get(atRight)"))
                    .endControlFlow()
                    .endControlFlow();
        }
        return code.build();
    }

    /** Joins both sides of a session. */
    CodeBlock joinInSession(List<CodeBlock> keyParts) {
        CodeBlock.Builder code = CodeBlock.builder();
        leaveIfHopeless(code, "state.left().size() == 0", "state.right().size() == 0");
        addKey(code, keyParts);
        code.beginControlFlow("for ($T left : state.left())", boxed(0));
        leftAlone(code, "state.right().size() == 0");
        code.beginControlFlow("for ($T right : state.right())", boxed(1))
                .add(pair("left", "right"))
                .endControlFlow()
                .endControlFlow();
        if (kind.keepsRight()) {
            code.beginControlFlow("if (state.left().size() == 0)")
                    .beginControlFlow("for ($T right : state.right())", boxed(1))
                    .add(pair("null", "right"))
                    .endControlFlow()
                    .endControlFlow();
        }
        return code.build();
    }

    /** Most keys of an inner join may have one side only. */
    private void leaveIfHopeless(CodeBlock.Builder code, String noLeft, String noRight) {
        if (kind == JoinKind.INNER) {
            code.beginControlFlow("if ($L || $L)", noLeft, noRight)
                    .addStatement("return")
                    .endControlFlow();
        }
    }

    private void leftAlone(CodeBlock.Builder code, String noRight) {
        if (kind.keepsLeft()) {
            code.beginControlFlow("if ($L)", noRight).add(pair("left", "null")).endControlFlow();
        }
    }

    private void addKey(CodeBlock.Builder code, List<CodeBlock> keyParts) {
        for (int part = 0; method.takes(Role.KEY) && part < keyParts.size(); part++) {
            if (!keyParts.get(part).toString().equals(key.name(part))) {
                code.addStatement("$T $N = $L", key.type(part), key.name(part), keyParts.get(part));
            }
        }
    }

    private CodeBlock pair(String left, String right) {
        return method.takes(Role.KEY)
                ? CodeBlock.of("$N($L, $L, $L);\n", join, left, right, key.names())
                : CodeBlock.of("$N($L, $L);\n", join, left, right);
    }
}
