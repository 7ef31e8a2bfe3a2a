package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.Literals;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.AsyncModel;
import io.thalweg.processor.model.StepModel.FilterModel;
import io.thalweg.processor.model.StepModel.IntervalJoinModel;
import io.thalweg.processor.model.StepModel.ProcessModel;
import io.thalweg.processor.model.StepModel.SinkModel;
import io.thalweg.processor.model.StepModel.SourceModel;
import io.thalweg.processor.model.StepModel.TransformModel;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.Plan;
import io.thalweg.processor.plan.WindowPath;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the stage of a job: one final class in which every step is a small method that calls the next one. Steps add
 * their parts in plan order; this class puts them together.
 */
final class StageEmitter {

    private final Plan plan;
    private final StageGraph graph;
    private final StageParts parts = new StageParts();
    private final List<TypeSpec> types = new ArrayList<>();
    private final RecordFlow flow;
    private final WatermarkFlow watermarks;
    private final NullKeys nullKeys;
    private final StepObjects objects;
    private final ExchangeSteps exchanges;
    private final ExchangeSchedule schedule;
    private final SourceSteps sources;
    private final StatelessSteps stateless;
    private final AsyncSteps async;

    StageEmitter(Plan plan) {
        this.plan = plan;
        this.graph = new StageGraph(plan);
        this.flow = new RecordFlow(graph, parts);
        this.watermarks = new WatermarkFlow(graph, parts);
        this.nullKeys = new NullKeys(graph, parts);
        this.objects = new StepObjects(graph, parts, flow, watermarks);
        this.exchanges = new ExchangeSteps(graph, parts, watermarks);
        this.schedule = new ExchangeSchedule(graph);
        Generators generators = new Generators(graph, parts, watermarks);
        this.sources = new SourceSteps(graph, parts, flow, watermarks, generators);
        this.stateless = new StatelessSteps(graph, parts, flow, watermarks, generators);
        this.async = new AsyncSteps(graph, parts, flow, watermarks, generators);
    }

    /** The state classes, and the stage at the end. */
    List<TypeSpec> emit() {
        plan.nodes().forEach(this::add);
        parts.afterAllSteps.forEach(Runnable::run);
        types.add(stage());
        return types;
    }

    private void add(Node node) {
        StepModel step = node.step();
        graph.exchangedInputs(node).forEach(input -> exchanges.add(node, input));
        if (step instanceof SourceModel source) {
            sources.add(node, source);
        } else if (step instanceof FilterModel filter) {
            stateless.addFilter(node, filter);
        } else if (step instanceof TransformModel transform) {
            stateless.addTransform(node, transform);
        } else if (step instanceof AsyncModel calls) {
            async.add(node, calls);
        } else if (step instanceof SinkModel sink) {
            stateless.addSink(node, sink);
        } else if (step instanceof ProcessModel process) {
            new ProcessSteps(graph, parts, flow, watermarks, objects, nullKeys, schedule, types).add(node, process);
        } else if (step instanceof WindowModel window) {
            addWindow(node, window);
        } else if (step instanceof IntervalJoinModel join) {
            objects.add(node, join.method());
            new IntervalJoinSteps(graph, parts, flow, watermarks, nullKeys, types, node, join).add();
        }
    }

    private void addWindow(Node node, WindowModel window) {
        if (window.isJoin()) {
            objects.add(node, window.onWindow());
        } else {
            objects.add(node, window.step(), java.util.Optional.of(window.onWindow()));
        }
        WindowParts common = new WindowParts(graph, parts, flow, watermarks, schedule, node, window);
        switch (WindowPath.of(window)) {
            case ALIGNED -> new AlignedWindowSteps(graph, parts, nullKeys, types, node, window, common).add();
            case SESSIONS -> new SessionWindowSteps(graph, parts, nullKeys, types, node, window, common).add();
            case COUNTED -> new CountedWindowSteps(graph, parts, nullKeys, types, node, window, common).add();
            case TRIGGERED -> new TriggeredWindowSteps(graph, parts, nullKeys, types, node, window, common).add();
        }
    }

    private TypeSpec stage() {
        ClassName name = graph.stageClass();
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("The steps of {@link $T}: $L. One lane, one thread.\n", graph.jobClass(), chain())
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(EngineTypes.STAGE);
        parts.constants.forEach(type::addField);
        type.addField(FieldSpec.builder(EngineTypes.LANE, "lane", Modifier.PRIVATE, Modifier.FINAL)
                .build());
        if (plan.job().usesInstance()) {
            type.addField(FieldSpec.builder(graph.jobClass(), "job", Modifier.PRIVATE, Modifier.FINAL)
                    .build());
        }
        parts.fields.forEach(type::addField);
        type.addMethod(constructor());
        addLifecycle(type);
        if (!schedule.isEmpty() || parts.polls.size() > 1) {
            parts.polls.forEach(type::addMethod);
        }
        parts.hot.forEach(type::addMethod);
        if (!schedule.isEmpty()) {
            type.addMethod(schedule.work());
        }
        if (schedule.hasExchanges()) {
            type.addMethod(schedule.finished());
        }
        parts.cold.forEach(type::addMethod);
        parts.state.forEach((id, code) -> type.addMethod(MethodSpec.methodBuilder("visit_" + id)
                .addModifiers(Modifier.PRIVATE)
                .addParameter(EngineTypes.STATE_VISITOR, "visitor")
                .addCode(code.build())
                .build()));
        if (!parts.publish.isEmpty()) {
            type.addMethod(publishCounters());
        }
        type.addMethod(failure());
        parts.inner.forEach(type::addType);
        return type.build();
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        if (plan.job().usesInstance()) {
            constructor.addParameter(graph.jobClass(), "job");
        }
        constructor.addParameter(EngineTypes.LANE, "lane").addStatement("this.lane = lane");
        if (plan.job().usesInstance()) {
            constructor.addStatement("this.job = job");
        }
        return constructor.addCode(parts.constructor.build()).build();
    }

    private void addLifecycle(TypeSpec.Builder type) {
        if (!parts.start.isEmpty()) {
            type.addMethod(StageParts.override("start")
                    .addCode(guarded(parts.start.build()))
                    .build());
        }
        type.addMethod(work());
        if (!parts.processingTime.isEmpty()) {
            type.addMethod(StageParts.override("processingTime")
                    .addParameter(TypeName.LONG, "now")
                    .addParameter(TypeName.LONG, "due")
                    .addCode(guarded(parts.processingTime.build()))
                    .addCode(publish())
                    .build());
        }
        type.addMethod(finished());
        if (schedule.hasCalls()) {
            type.addMethod(waits());
        }
        type.addMethod(
                StageParts.override("flush").addCode(guarded(flushSinks())).build());
        type.addMethod(StageParts.override("stop")
                .addCode(guarded(parts.stop.build()))
                .addCode(publish())
                .addStatement("flush()")
                .build());
        addCheckpointHandlers(type, "checkpoint", parts.checkpoint.build());
        addCheckpointHandlers(type, "checkpointComplete", parts.checkpointComplete.build());
        type.addMethod(StageParts.override("close").addCode(closeAll()).build());
        if (!parts.state.isEmpty()) {
            type.addMethod(visitState());
        }
    }

    private void addCheckpointHandlers(TypeSpec.Builder type, String name, CodeBlock calls) {
        if (!calls.isEmpty()) {
            type.addMethod(StageParts.override(name)
                    .addParameter(TypeName.LONG, "checkpoint")
                    .addCode(guarded(calls))
                    .build());
        }
    }

    private MethodSpec visitState() {
        MethodSpec.Builder method =
                StageParts.override("visitState").addParameter(EngineTypes.STATE_VISITOR, "visitor");
        parts.state.keySet().forEach(id -> method.addStatement("visit_$L(visitor)", id));
        return method.build();
    }

    private List<String> ids(Class<? extends StepModel> kind) {
        return plan.nodes().stream()
                .filter(node -> kind.isInstance(node.step()))
                .map(graph::id)
                .toList();
    }

    private MethodSpec work() {
        MethodSpec.Builder method =
                StageParts.override("work").addParameter(TypeName.INT, "limit").returns(TypeName.INT);
        if (schedule.hasCalls()) {
            return method.addStatement("int taken = workInTurns(limit)")
                    .addCode(publish())
                    .addStatement("return taken")
                    .build();
        }
        method.addStatement("int taken");
        if (!schedule.isEmpty()) {
            method.beginControlFlow("if ($N != null)", schedule.anyExchange())
                    .addStatement("taken = workBesideOthers(limit)")
                    .nextControlFlow("else")
                    .addCode(pollAll())
                    .endControlFlow();
        } else {
            method.addCode(pollAll());
        }
        return method.addCode(publish()).addStatement("return taken").build();
    }

    /** Sinks count their records in plain fields; others see the counts once a page. */
    private CodeBlock publish() {
        return parts.publish.isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.builder().addStatement("publishCounters()").build();
    }

    /** Without a method between for the only source: the loop over records shall be inlined into one. */
    private CodeBlock pollAll() {
        List<String> sourceIds = ids(SourceModel.class);
        CodeBlock.Builder code = CodeBlock.builder();
        if (sourceIds.size() == 1) {
            return code.beginControlFlow("try")
                    .addStatement("taken = $N.poll(limit)", sourceIds.get(0))
                    .nextControlFlow("catch ($T e)", Exception.class)
                    .addStatement("throw failure($N.position(), e)", sourceIds.get(0))
                    .endControlFlow()
                    .build();
        }
        for (int i = 0; i < sourceIds.size(); i++) {
            code.addStatement(i == 0 ? "taken = poll_$L(limit)" : "taken += poll_$L(limit)", sourceIds.get(i));
        }
        return code.build();
    }

    private MethodSpec publishCounters() {
        return MethodSpec.methodBuilder("publishCounters")
                .addModifiers(Modifier.PRIVATE)
                .addCode(parts.publish.build())
                .build();
    }

    private MethodSpec finished() {
        List<CodeBlock> ended = new ArrayList<>(ids(SourceModel.class).stream()
                .map(id -> CodeBlock.of("$N.ended()", id))
                .toList());
        ids(AsyncModel.class).forEach(id -> ended.add(CodeBlock.of("$N.isEmpty()", AsyncSteps.calls(id))));
        if (schedule.hasExchanges()) {
            ended.add(CodeBlock.of("($N == null || exchangesFinished())", schedule.anyExchange()));
        }
        return StageParts.override("finished")
                .returns(TypeName.BOOLEAN)
                .addStatement("return $L", CodeBlock.join(ended, " && "))
                .build();
    }

    private MethodSpec waits() {
        List<CodeBlock> pending = ids(AsyncModel.class).stream()
                .map(id -> CodeBlock.of("!$N.isEmpty()", AsyncSteps.calls(id)))
                .toList();
        return StageParts.override("waits")
                .returns(TypeName.BOOLEAN)
                .addStatement("return $L", CodeBlock.join(pending, " || "))
                .build();
    }

    private CodeBlock flushSinks() {
        CodeBlock.Builder code = CodeBlock.builder();
        ids(SinkModel.class).forEach(id -> code.addStatement("$N.flush()", id));
        return code.build();
    }

    private CodeBlock closeAll() {
        List<String> closed = new ArrayList<>(ids(SourceModel.class));
        closed.addAll(ids(SinkModel.class));
        return CodeBlock.of(
                "$T.closeAll($L);\n",
                EngineTypes.CLOSING,
                CodeBlock.join(closed.stream().map(id -> CodeBlock.of("$N", id)).toList(), ", "));
    }

    /** A failure outside of the loop over records has no position. */
    private static CodeBlock guarded(CodeBlock body) {
        if (body.isEmpty()) {
            return body;
        }
        return CodeBlock.builder()
                .beginControlFlow("try")
                .add(body)
                .nextControlFlow("catch ($T e)", Exception.class)
                .addStatement("throw failure(null, e)")
                .endControlFlow()
                .build();
    }

    private MethodSpec failure() {
        return MethodSpec.methodBuilder("failure")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(String.class, "position")
                .addParameter(Exception.class, "e")
                .returns(EngineTypes.STEP_FAILURE)
                .addStatement(
                        "return $T.of($L, null, position, $T.original(e))",
                        EngineTypes.STEP_FAILURE,
                        Literals.string(plan.job().name()),
                        EngineTypes.HANDLER_EXCEPTION)
                .build();
    }

    private String chain() {
        List<String> names =
                plan.nodes().stream().map(node -> RecordFlow.safe(node.name())).toList();
        return String.join(plan.isLine() ? " -> " : ", ", names);
    }
}
