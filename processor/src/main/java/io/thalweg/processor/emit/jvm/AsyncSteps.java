package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.thalweg.processor.emit.Literals;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.AsyncSpec;
import io.thalweg.processor.model.AsyncSpec.RetryOn;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.model.StepModel.AsyncModel;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.Stream;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.lang.model.element.Modifier;

/**
 * Writes async steps: the record goes into the step's {@code AsyncCalls}, and what leaves it goes on from a method of the
 * round, since it leaves when an answer has come and not when a record has.
 */
final class AsyncSteps {

    private static final CodeBlock RECORD = CodeBlock.of("record");
    private static final CodeBlock TIMESTAMP = CodeBlock.of("timestamp");

    private final StageGraph graph;
    private final StageParts parts;
    private final RecordFlow flow;
    private final WatermarkFlow watermarks;
    private final Generators generators;
    private final ErrorPolicies errors;

    AsyncSteps(StageGraph graph, StageParts parts, RecordFlow flow, WatermarkFlow watermarks, Generators generators) {
        this.graph = graph;
        this.parts = parts;
        this.flow = flow;
        this.watermarks = watermarks;
        this.generators = generators;
        this.errors = new ErrorPolicies(graph, parts, flow);
    }

    /** The field that holds the calls of a step. */
    static String calls(String id) {
        return id + "_calls";
    }

    void add(Node node, AsyncModel step) {
        String id = graph.id(node);
        TypeName input = TypeNames.of(step.input().record()).box();
        TypeName result = TypeNames.of(step.result()).box();
        watermarks.addOrigin(node);
        String handler = addHandler(node, step, input, result);
        parts.field(
                ParameterizedTypeName.get(EngineTypes.ASYNC_CALLS, input, result),
                calls(id),
                CodeBlock.of(
                        "new $T<>(\n$>$>$L,\n$L,\nlane.mailbox(),\nnew $N()$<$<)",
                        EngineTypes.ASYNC_CALLS,
                        options(node, step),
                        retries(step.async(), result),
                        handler));
        StateParts.of(graph, parts, node)
                .add(
                        "lane",
                        "calls",
                        CodeBlock.of(
                                "new $T<>($N, $L)",
                                EngineTypes.CALLS_PART,
                                calls(id),
                                graph.stateCodecs().ofRecord(step.input().record())));
        watermarks.addMerger(node);
        addTime(id, step.async());
        parts.hot.add(StageParts.method(graph.consumer(node, 0))
                .addParameter(input, "record")
                .addParameter(TypeName.LONG, "timestamp")
                .addStatement("$N.add($L, timestamp)", calls(id), kept(step))
                .build());
        parts.cold.add(emit(node));
    }

    /** The call outlives this one, and whoever made the record may use it again. */
    private CodeBlock kept(AsyncModel step) {
        return graph.immutable(step.input().record())
                ? RECORD
                : CodeBlock.of(
                        "$L.copy(record)",
                        graph.codecs().codecReference(step.input().record()));
    }

    private void addTime(String id, AsyncSpec async) {
        if (async.hasTimeout() || async.retries() > 0) {
            parts.start.addStatement("$N.start(lane.clock().millis())", calls(id));
            parts.processingTime.addStatement("$N.processingTime(now, due)", calls(id));
        }
    }

    private CodeBlock options(Node node, AsyncModel step) {
        AsyncSpec async = step.async();
        return CodeBlock.of(
                "new $T($L, $L, $L, $L, $L)",
                EngineTypes.ASYNC_OPTIONS,
                async.ordered(),
                async.capacity(),
                generators.millis(async.timeout()),
                timedOutIsRead(node, step),
                errors.guards(node));
    }

    private static Stream timedOutStream(Node node, AsyncModel step) {
        return new Stream(node.name(), "timedOut", step.input().record());
    }

    private boolean timedOutIsRead(Node node, AsyncModel step) {
        return !graph.readers(timedOutStream(node, step)).isEmpty();
    }

    private CodeBlock retries(AsyncSpec async, TypeName result) {
        if (async.retries() == 0) {
            return CodeBlock.of("$T.none()", EngineTypes.RETRIES);
        }
        CodeBlock.Builder code = CodeBlock.builder()
                .add("new $T<$T>($L, $L)", EngineTypes.RETRIES, result, async.retries(), backoff(async.backoff()));
        async.retryOn().forEach(kind -> code.add(retryOn(kind)));
        return code.build();
    }

    private static CodeBlock retryOn(RetryOn retryOn) {
        ClassName type = TypeNames.className(retryOn.type());
        return switch (retryOn.kind()) {
            case EXCEPTION -> CodeBlock.of(".on(cause -> cause instanceof $T)", type);
            case CAUSE -> CodeBlock.of(".on(new $T())", type);
            case RESULT -> CodeBlock.of(".onResult(new $T())", type);
        };
    }

    private static CodeBlock backoff(AsyncSpec.BackoffText backoff) {
        if (backoff.placeholder()) {
            return CodeBlock.of(
                    "$T.parse(lane.config().resolve($L))", EngineTypes.BACKOFF, Literals.string(backoff.text()));
        }
        return backoff.factor() == 1
                ? CodeBlock.of("$T.fixed($L)", EngineTypes.BACKOFF, StageParts.longLiteral(backoff.firstMillis()))
                : CodeBlock.of(
                        "new $T($L, $L, $L)",
                        EngineTypes.BACKOFF,
                        StageParts.longLiteral(backoff.firstMillis()),
                        backoff.factor(),
                        StageParts.longLiteral(backoff.longestMillis()));
    }

    /** What leaves the step, on its way: called by the round while there is room behind it. */
    private MethodSpec emit(Node node) {
        String id = graph.id(node);
        return MethodSpec.methodBuilder("emit_" + id)
                .addModifiers(Modifier.PRIVATE)
                .addParameter(TypeName.INT, "limit")
                .returns(TypeName.INT)
                .beginControlFlow("try")
                .addStatement("return $N.emit(limit)", calls(id))
                .nextControlFlow("catch ($T e)", Exception.class)
                .addStatement("throw failure($L, e)", Literals.string("a result of " + node.name()))
                .endControlFlow()
                .build();
    }

    private String addHandler(Node node, AsyncModel step, TypeName input, TypeName result) {
        String name = graph.innerClass(node, "Calls");
        CodeBlock call =
                new Calls(graph, flow, node).with(Role.RECORD, RECORD).call(step.method(), CodeBlock.of("job"));
        parts.inner.add(TypeSpec.classBuilder(name)
                .addJavadoc("The calls of {@code $L}, and the way on behind them.\n", RecordFlow.safe(node.name()))
                .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(EngineTypes.ASYNC_HANDLER, input, result))
                .addMethod(method("call")
                        .addParameter(input, "record")
                        .returns(ParameterizedTypeName.get(
                                ClassName.get(CompletionStage.class), WildcardTypeName.subtypeOf(result)))
                        .addStatement("return $L", call)
                        .build())
                .addMethod(method("result")
                        .addParameter(result, "result")
                        .addParameter(TypeName.LONG, "timestamp")
                        .addCode(flow.pass(
                                RecordFlow.mainStream(node, step.result()), CodeBlock.of("result"), TIMESTAMP))
                        .build())
                .addMethods(timedOut(node, step))
                .addMethod(failed(node, input))
                .addMethod(method("watermark")
                        .addParameter(TypeName.LONG, "watermark")
                        .addStatement("$N(watermark)", WatermarkFlow.method(graph.id(node)))
                        .build())
                .addMethod(method("status")
                        .addParameter(TypeName.BOOLEAN, "idle")
                        .addStatement("$N(idle)", WatermarkFlow.status(graph.id(node)))
                        .build())
                .build());
        return name;
    }

    private MethodSpec failed(Node node, TypeName input) {
        MethodSpec.Builder method = method("failed")
                .addParameter(input, "record")
                .addParameter(TypeName.LONG, "timestamp")
                .addParameter(Throwable.class, "cause");
        if (errors.guards(node)) {
            errors.addFailed(node, 0, input);
            return method.addStatement("$N(record, timestamp, cause)", errors.failed(node, 0))
                    .build();
        }
        return method.addStatement(
                        "throw $T.of($L, $L, record, timestamp, cause)",
                        EngineTypes.CALL_FAILURE,
                        Literals.string(graph.plan().job().name()),
                        Literals.string(node.name()))
                .build();
    }

    private static MethodSpec.Builder method(String name) {
        return StageParts.override(name).addException(Exception.class);
    }

    private List<MethodSpec> timedOut(Node node, AsyncModel step) {
        if (!timedOutIsRead(node, step)) {
            return List.of();
        }
        Stream stream = timedOutStream(node, step);
        String watch = flow.addWatch(node, stream);
        return List.of(method("timedOut")
                .addParameter(TypeNames.of(stream.type()).box(), "record")
                .addParameter(TypeName.LONG, "timestamp")
                .addCode(RecordFlow.tell(watch, RECORD, TIMESTAMP))
                .addCode(flow.pass(stream, RECORD, TIMESTAMP))
                .build());
    }
}
