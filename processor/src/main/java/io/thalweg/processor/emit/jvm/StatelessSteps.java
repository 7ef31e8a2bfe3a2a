package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.thalweg.processor.emit.Literals;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.model.StepModel.Arity;
import io.thalweg.processor.model.StepModel.FilterModel;
import io.thalweg.processor.model.StepModel.SinkModel;
import io.thalweg.processor.model.StepModel.TransformModel;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.plan.Node;
import java.util.List;
import java.util.Optional;

/** Writes transforms, filters and sinks: one small method each, called by the step before. */
final class StatelessSteps {

    private static final CodeBlock TIMESTAMP = CodeBlock.of("timestamp");
    private static final CodeBlock JOB = CodeBlock.of("job");

    private final StageGraph graph;
    private final StageParts parts;
    private final RecordFlow flow;
    private final WatermarkFlow watermarks;
    private final Generators generators;
    private final ErrorPolicies errors;

    StatelessSteps(
            StageGraph graph, StageParts parts, RecordFlow flow, WatermarkFlow watermarks, Generators generators) {
        this.graph = graph;
        this.parts = parts;
        this.flow = flow;
        this.watermarks = watermarks;
        this.generators = generators;
        this.errors = new ErrorPolicies(graph, parts, flow);
    }

    /** A method that takes records of a step's input. */
    MethodSpec.Builder consumer(Node node, TypeRef record) {
        return StageParts.method(graph.consumer(node, 0))
                .addParameter(TypeNames.of(record).box(), "record")
                .addParameter(TypeName.LONG, "timestamp");
    }

    private Calls calls(Node node) {
        return new Calls(graph, flow, node)
                .with(Role.RECORD, CodeBlock.of("record"))
                .at(TIMESTAMP, () -> watermarks.current(node));
    }

    void addFilter(Node node, FilterModel filter) {
        prepare(node, filter.method());
        TypeRef record = filter.input().record();
        CodeBlock call = guarded(node, TypeName.BOOLEAN, calls(node).call(filter.method(), JOB));
        CodeBlock pass = flow.pass(RecordFlow.mainStream(node, record), CodeBlock.of("record"), TIMESTAMP);
        parts.hot.add(consumer(node, record)
                .beginControlFlow("if ($L)", call)
                .addCode(pass)
                .endControlFlow()
                .build());
    }

    /** A call that returns "nothing" for a record it throws for, if the step says so. */
    private CodeBlock guarded(Node node, TypeName returns, CodeBlock call) {
        if (!errors.guards(node)) {
            return call;
        }
        TypeName record = TypeNames.of(node.step().inputs().get(0).record()).box();
        CodeBlock nothing = returns.equals(TypeName.BOOLEAN)
                ? CodeBlock.of("false")
                : isOptional(node) ? CodeBlock.of("$T.empty()", Optional.class) : CodeBlock.of("null");
        return errors.guard(node, record, returns, call, nothing);
    }

    private static boolean isOptional(Node node) {
        return node.step() instanceof TransformModel transform && transform.arity() == Arity.OPTIONAL;
    }

    private void prepare(Node node, MethodModel method) {
        Calls.addContext(graph, parts, node, List.of(method));
        flow.addOuts(node, List.of(method));
        watermarks.addMerger(node);
    }

    void addTransform(Node node, TransformModel transform) {
        prepare(node, transform.method());
        Calls calls = calls(node);
        MethodSpec.Builder method = consumer(node, transform.input().record());
        method.addCode(calls.prepare(transform.method()));
        CodeBlock call = guarded(node, ErrorPolicies.resultOf(transform.method()), calls.call(transform.method(), JOB));
        if (transform.watermark().isPresent()) {
            addReassignment(node, transform);
        }
        switch (transform.arity()) {
            case ONE -> method.addCode(one(node, transform, call));
            case OPTIONAL -> method.addCode(optional(node, transform, call));
            case MANY -> method.addStatement("$L", call);
        }
        parts.hot.add(method.build());
    }

    private CodeBlock one(Node node, TransformModel transform, CodeBlock call) {
        if (transform.watermark().isEmpty()) {
            TypeRef returns = errors.guards(node)
                    ? transform.output().orElseThrow()
                    : transform.method().returns();
            return flow.passResult(node, returns, call, TIMESTAMP);
        }
        return CodeBlock.builder()
                .addStatement("$T result = $L", TypeNames.of(transform.method().returns()), call)
                .beginControlFlow(transform.method().returns().isPrimitive() ? "" : "if (result != null)")
                .addStatement("$N(result)", flow.assignName(node))
                .endControlFlow()
                .build();
    }

    private CodeBlock optional(Node node, TransformModel transform, CodeBlock call) {
        TypeRef output = transform.output().orElseThrow();
        CodeBlock pass = transform.watermark().isPresent()
                ? CodeBlock.builder()
                        .addStatement("$N(result.get())", flow.assignName(node))
                        .build()
                : flow.pass(RecordFlow.mainStream(node, output), CodeBlock.of("result.get()"), TIMESTAMP);
        return CodeBlock.builder()
                .addStatement(
                        "$T result = $L",
                        ParameterizedTypeName.get(
                                com.palantir.javapoet.ClassName.get(Optional.class),
                                TypeNames.of(output).box()),
                        call)
                .beginControlFlow("if (result.isPresent())")
                .add(pass)
                .endControlFlow()
                .build();
    }

    /** New timestamps and watermarks behind a step: upstream's are swallowed, except the end of the input (E17). */
    private void addReassignment(Node node, TransformModel transform) {
        String id = graph.id(node);
        TypeRef output = transform.output().orElseThrow();
        Generators.Generator generator =
                generators.ofStep(node, output, transform.watermark().orElseThrow());
        watermarks.addOrigin(node);
        CodeBlock atEnd = CodeBlock.builder()
                .beginControlFlow("if (watermark == Long.MAX_VALUE)")
                .add(generator.atEnd())
                .addStatement("$N(watermark)", WatermarkFlow.method(id))
                .endControlFlow()
                .build();
        String target = watermarks.addTarget(node, "Upstream", atEnd, idle -> CodeBlock.of(""));
        parts.fieldInPlace(EngineTypes.WATERMARK_TARGET, id + "_upstream", CodeBlock.of("new $N()", target));
        parts.hot.add(StageParts.method(flow.assignName(node))
                .addParameter(TypeNames.of(output).box(), "record")
                .addCode(generators.timestamp(output, "record"))
                .addCode(flow.pass(RecordFlow.mainStream(node, output), CodeBlock.of("record"), TIMESTAMP))
                .addCode(generator.afterRecord())
                .build());
    }

    void addSink(Node node, SinkModel sink) {
        String id = graph.id(node);
        TypeRef record = sink.input().record();
        TypeName type = TypeNames.of(record).box();
        sink.method().ifPresent(method -> Calls.addContext(graph, parts, node, List.of(method)));
        parts.field(
                ParameterizedTypeName.get(EngineTypes.STREAM_SINK, type),
                id,
                CodeBlock.of(
                        "lane.<$T>sink($L, $L, () -> $L)",
                        type,
                        Literals.string(node.name()),
                        graph.codecs().codecReference(record),
                        made(node, sink)));
        parts.field(
                EngineTypes.COUNTER,
                id + "_records",
                CodeBlock.of("lane.counter($L, $S)", Literals.string(node.name()), "out"));
        parts.variable(TypeName.LONG, id + "_out", CodeBlock.of("0"));
        parts.publish.addStatement("$N.set($N)", id + "_records", id + "_out");
        watermarks.addMerger(node);
        parts.hot.add(consumer(node, record)
                .addCode(write(node, type))
                .addStatement("$N++", id + "_out")
                .build());
    }

    private CodeBlock write(Node node, TypeName record) {
        CodeBlock write = CodeBlock.builder()
                .addStatement("$N.write(record, timestamp)", graph.id(node))
                .build();
        if (!errors.guards(node)) {
            return write;
        }
        errors.addFailed(node, 0, record);
        return CodeBlock.builder()
                .beginControlFlow("try")
                .add(write)
                .nextControlFlow("catch ($T e)", Exception.class)
                .addStatement(
                        "$N(record, timestamp, $T.original(e))", errors.failed(node, 0), EngineTypes.HANDLER_EXCEPTION)
                .addStatement("return")
                .endControlFlow()
                .build();
    }

    private CodeBlock made(Node node, SinkModel sink) {
        if (sink.type().isPresent()) {
            return CodeBlock.of("new $T()", TypeNames.className(sink.type().get()));
        }
        MethodModel method = sink.method().orElseThrow();
        return sink.writesDirectly()
                ? CodeBlock.of(
                        "new $T<>(record -> $L)",
                        EngineTypes.METHOD_SINK,
                        new Calls(graph, flow, node)
                                .with(Role.RECORD, CodeBlock.of("record"))
                                .call(method, JOB))
                : new Calls(graph, flow, node).call(method, JOB);
    }
}
