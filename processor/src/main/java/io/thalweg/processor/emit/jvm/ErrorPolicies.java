package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.thalweg.processor.emit.Literals;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.SourceModel;
import io.thalweg.processor.model.StepOptions.OnErrorModel;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.Stream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes what {@code @OnError} asks for: the call of the user's method in a method of its own that catches what it
 * throws, and another one for the record that it was thrown for. Steps behind are called outside of it: what they throw
 * is theirs.
 */
final class ErrorPolicies {

    private static final TypeRef FAILED_RECORD = TypeRef.of("io.thalweg.api", "FailedRecord");

    private final StageGraph graph;
    private final StageParts parts;
    private final RecordFlow flow;

    ErrorPolicies(StageGraph graph, StageParts parts, RecordFlow flow) {
        this.graph = graph;
        this.parts = parts;
        this.flow = flow;
    }

    /** Whether what a step throws does not fail the job. */
    boolean guards(Node node) {
        return policy(node).isPresent();
    }

    private Optional<OnErrorModel> policy(Node node) {
        return graph.plan().job().optionsOf(node.step()).onError();
    }

    /** Adds the method {@code failed_step} for records of that type, and what it counts and tells. */
    void addFailed(Node node, int input, TypeName record) {
        String id = graph.id(node);
        if (input == 0) {
            parts.field(
                    EngineTypes.COUNTER,
                    id + "_failed",
                    CodeBlock.of("lane.counter($L, $S)", Literals.string(node.name()), "failed"));
        }
        MethodSpec.Builder method = StageParts.method(failed(node, input))
                .addParameter(record, "record")
                .addParameter(TypeName.LONG, "timestamp")
                .addParameter(Throwable.class, "cause")
                .addStatement("$N.increment()", id + "_failed");
        if (policy(node).orElseThrow().deadLetter()) {
            Stream stream = new Stream(node.name(), "failed", FAILED_RECORD);
            String watch = id + "_failedWatch";
            if (input == 0) {
                flow.addWatch(node, stream);
            }
            method.addStatement(
                            "$1T failed = $1T.of(record, $2L, cause, $3L)",
                            EngineTypes.FAILED_RECORD,
                            Literals.string(node.name()),
                            position(node))
                    .addCode(RecordFlow.tell(watch, CodeBlock.of("failed"), CodeBlock.of("timestamp")))
                    .addCode(flow.pass(stream, CodeBlock.of("failed"), CodeBlock.of("timestamp")));
        }
        parts.cold.add(method.build());
    }

    String failed(Node node, int input) {
        return "failed" + graph.suffix(node, input);
    }

    /** Where the sources stand that the record may come from. */
    private CodeBlock position(Node node) {
        Set<Node> sources = new LinkedHashSet<>();
        addSources(node, sources);
        List<CodeBlock> positions = new ArrayList<>();
        for (Node source : sources) {
            String prefix = (positions.isEmpty() ? "" : ", ") + source.name() + ": ";
            positions.add(CodeBlock.of("$L + $N.position()", Literals.string(prefix), graph.id(source)));
        }
        return CodeBlock.join(positions, " + ");
    }

    private void addSources(Node node, Set<Node> sources) {
        if (node.step() instanceof SourceModel) {
            sources.add(node);
        }
        graph.feeds(node).forEach(stream -> addSources(graph.node(stream.step()), sources));
    }

    /**
     * Adds the method that makes a call and catches what it throws.
     *
     * @param call of the user's method
     * @param otherwise what it returns for a record that failed; without meaning for a method that returns nothing
     * @return the call of the new method, to be written in place of the user's
     */
    CodeBlock guard(Node node, TypeName record, TypeName returns, CodeBlock call, CodeBlock otherwise) {
        addFailed(node, 0, record);
        String name = "guarded" + graph.suffix(node, 0);
        boolean silent = returns.equals(TypeName.VOID);
        MethodSpec.Builder method = StageParts.method(name)
                .addParameter(record, "record")
                .addParameter(TypeName.LONG, "timestamp")
                .returns(returns);
        if (!silent) {
            method.addStatement("$T result", returns);
        }
        method.addCode(attempt(node, 0, CodeBlock.of(silent ? "$L;\n" : "result = $L;\n", call), silent, otherwise))
                .addCode(released(node));
        if (!silent) {
            method.addStatement("return result");
        }
        parts.hot.add(method.build());
        return CodeBlock.of("$N(record, timestamp)", name);
    }

    /** A call in a method that returns nothing: as it is, or with what happens if it throws. */
    CodeBlock attempt(Node node, int input, CodeBlock call) {
        return guards(node) ? attempt(node, input, call, true, CodeBlock.of("")) : call;
    }

    private CodeBlock attempt(Node node, int input, CodeBlock call, boolean silent, CodeBlock otherwise) {
        return CodeBlock.builder()
                .beginControlFlow("try")
                .add(call)
                .nextControlFlow("catch ($T e)", Exception.class)
                .add(outs(node, "drop"))
                .addStatement("$N(record, timestamp, e)", failed(node, input))
                .add(silent ? CodeBlock.of("return;\n") : CodeBlock.of("return $L;\n", otherwise))
                .endControlFlow()
                .build();
    }

    /** What the handler has emitted goes on, now that it has returned. */
    CodeBlock released(Node node) {
        return guards(node) ? outs(node, "release") : CodeBlock.of("");
    }

    /** The step's outs hold what was emitted until the call has returned. */
    private CodeBlock outs(Node node, String what) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (flow.hasOut(node)) {
            code.addStatement("$N.$L()", flow.outName(node), what);
        }
        for (StepModel.SideModel side : node.step().sides()) {
            code.addStatement("$N.$L()", flow.sideName(node, side.name()), what);
        }
        return code.build();
    }

    /** The type of the result of a method whose call may come to nothing. */
    static TypeName resultOf(MethodModel method) {
        return method.returns().equals(TypeRef.VOID)
                ? TypeName.VOID
                : TypeNames.of(method.returns()).box();
    }
}
