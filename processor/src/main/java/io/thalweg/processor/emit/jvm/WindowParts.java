package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.thalweg.processor.emit.Literals;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.model.StepModel.EventHandler;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.WindowSpec;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.StateLayout;
import io.thalweg.processor.plan.Stream;
import io.thalweg.processor.plan.WindowPath;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Pieces of code that aligned windows and sessions share: adding a record, the result of a window, late records. */
final class WindowParts {

    private final StageGraph graph;
    private final StageParts parts;
    private final RecordFlow flow;
    private final WatermarkFlow watermarks;
    private final ExchangeSchedule schedule;
    private final Node node;
    private final WindowModel window;
    private final LateRecords late;
    private final Optional<WindowJoinParts> join;
    private final String id;

    WindowParts(
            StageGraph graph,
            StageParts parts,
            RecordFlow flow,
            WatermarkFlow watermarks,
            ExchangeSchedule schedule,
            Node node,
            WindowModel window) {
        this.graph = graph;
        this.parts = parts;
        this.flow = flow;
        this.watermarks = watermarks;
        this.schedule = schedule;
        this.node = node;
        this.window = window;
        this.late = new LateRecords(graph, parts, flow, node);
        this.join = window.join().map(kind -> new WindowJoinParts(graph, parts, flow, node, window));
        this.id = graph.id(node);
    }

    List<EventHandler> handlers() {
        return window.step().handlers();
    }

    /** The key of the state, which is that of the first input; others have equal types. */
    Optional<KeyCode> key() {
        return key(0);
    }

    /** Where the records of an input have their key. */
    Optional<KeyCode> key(int input) {
        return handlers().get(input).key().map(KeyCode::new);
    }

    /** The type of the records, for buffers and late streams; a window with several inputs has it per input. */
    TypeRef record(int input) {
        return handlers().get(input).input().record();
    }

    /** The user's class with the accumulator; null for a join, which has none. */
    ClassName stepClass() {
        return join.isPresent() ? null : TypeNames.className(window.step().type());
    }

    /** How both sides are kept and joined, if the step is a join. */
    Optional<WindowJoinParts> join() {
        return join;
    }

    StateLayout layout(KeyCode key) {
        if (join.isPresent()) {
            return JoinTable.layout(key);
        }
        return new StateLayout(key == null ? null : key.model(), window.step().fields(), window.buffered());
    }

    /** Fields that each window step has. */
    void addFields() {
        parts.fieldInPlace(EngineTypes.TIME_WINDOW, id + "_window", CodeBlock.of("new $T()", EngineTypes.TIME_WINDOW));
        late.addCounter();
        join.ifPresent(sides -> sides.addPair(time()));
        if (window.onMerge().isPresent()) {
            parts.fieldInPlace(stepClass(), id + "_other", CodeBlock.of("new $T()", stepClass()));
        }
    }

    /**
     * Runs the user's handler for a record, and keeps the record if the window wants all of them.
     *
     * @param arguments what load, store and records take before the step: {@code "at, "} or nothing
     */
    CodeBlock addRecord(int input, CodeBlock state, CodeBlock at) {
        if (join.isPresent()) {
            return join.get().keep(input, state, at);
        }
        CodeBlock.Builder code = CodeBlock.builder();
        EventHandler handler = handlers().get(input);
        CodeBlock index = at.isEmpty() ? at : CodeBlock.of("$L, ", at);
        if (!handler.method().name().isEmpty()) {
            Calls calls = new Calls(graph, flow, node)
                    .with(Role.RECORD, graph.kept(window.step().fields(), record(input), CodeBlock.of("record")))
                    .at(CodeBlock.of("timestamp"), this::time);
            key().ifPresent(key -> calls.withKey(key, key.variables()));
            code.addStatement("$L.load($L$N)", state, index, id);
            code.add(calls.prepare(handler.method()));
            code.addStatement("$L", calls.call(handler.method(), CodeBlock.of("$N", id)));
            code.addStatement("$L.store($L$N)", state, index, id);
        }
        if (window.buffered() && record(input).equals(bufferedType())) {
            code.addStatement("$L.records($L).add($L)", state, at, graph.stored(record(input), "record"));
        }
        return code.build();
    }

    /** The same for a window that is an object {@code state} of its own, whose records have timestamps. */
    CodeBlock addTriggered(int input, boolean stateful) {
        CodeBlock.Builder code = CodeBlock.builder();
        EventHandler handler = handlers().get(input);
        if (!handler.method().name().isEmpty() && !window.recomputes()) {
            if (stateful) {
                code.addStatement("state.load($N)", id);
            }
            code.add(callHandler(
                    handler,
                    graph.kept(window.step().fields(), record(input), CodeBlock.of("record")),
                    CodeBlock.of("timestamp"),
                    key().map(KeyCode::variables).orElse(List.of())));
            if (stateful) {
                code.addStatement("state.store($N)", id);
            }
        }
        if (window.keepsRecords() && record(input).equals(bufferedType())) {
            code.addStatement("state.records().add($L, timestamp)", kept(input));
        }
        return code.build();
    }

    /** Runs the only handler again for the record at {@code i} of those that the window {@code state} has kept. */
    CodeBlock addAgain(List<CodeBlock> key) {
        return callHandler(
                handlers().get(0),
                graph.kept(window.step().fields(), record(0), CodeBlock.of("state.records().get(i)")),
                CodeBlock.of("state.records().timestamp(i)"),
                key);
    }

    private CodeBlock callHandler(EventHandler handler, CodeBlock record, CodeBlock timestamp, List<CodeBlock> key) {
        Calls calls = new Calls(graph, flow, node).with(Role.RECORD, record).at(timestamp, this::time);
        key().ifPresent(code -> calls.withKey(code, key));
        return CodeBlock.builder()
                .add(calls.prepare(handler.method()))
                .addStatement("$L", calls.call(handler.method(), CodeBlock.of("$N", id)))
                .build();
    }

    /** Event time needs a timestamp (E1). */
    CodeBlock requireTimestamp() {
        return CodeBlock.builder()
                .beginControlFlow("if (timestamp == Long.MIN_VALUE)")
                .addStatement("throw new $T($L, record)", EngineTypes.MISSING_TIMESTAMP, Literals.string(node.name()))
                .endControlFlow()
                .build();
    }

    /** How long behind {@code record} a session ends. */
    CodeBlock gap() {
        WindowSpec spec = window.window();
        if (spec.gapMethod().isEmpty()) {
            return CodeBlock.of(StageParts.longLiteral(spec.gapMillis()));
        }
        MethodModel method = spec.gapMethod().get();
        CodeBlock call = CodeBlock.of("$T.$N(record)", TypeNames.className(method.owner()), method.name());
        return method.returns().isPrimitive() ? call : CodeBlock.of("$L.toMillis()", call);
    }

    /** A record that is kept must not change any more. */
    private CodeBlock kept(int input) {
        return graph.immutable(record(input))
                ? CodeBlock.of("record")
                : CodeBlock.of("$L.copy(record)", graph.codecs().codecReference(record(input)));
    }

    /** The type of the records that the window keeps. */
    TypeRef bufferedType() {
        return window.onWindow()
                .parameter(Role.RECORDS)
                .map(MethodModel.Parameter::element)
                .orElse(record(0));
    }

    /** What the context of a handler calls the watermark: during a firing, already the new one (E19). */
    CodeBlock time() {
        return switch (WindowPath.of(window)) {
            case TRIGGERED -> CodeBlock.of("$N.time()", id + "_windows");
            case COUNTED -> watermarks.current(node);
            default ->
                window.window().eventTime() ? CodeBlock.of("$N.time()", id + "_windows") : watermarks.current(node);
        };
    }

    /**
     * Calls {@code @OnWindow} for the state that has been loaded, and passes the result on.
     *
     * @param store puts the fields back, which the handler may have changed; empty if the state is over or shared
     */
    CodeBlock result(List<CodeBlock> key, CodeBlock records, CodeBlock store) {
        MethodModel method = window.onWindow();
        CodeBlock timestamp = CodeBlock.of("$N.maxTimestamp()", id + "_window");
        Calls calls = new Calls(graph, flow, node)
                .with(Role.WINDOW, CodeBlock.of("$N", id + "_window"))
                .with(Role.RECORDS, records)
                .at(timestamp, this::time);
        key().ifPresent(code -> calls.withKey(code, key));
        CodeBlock call = calls.call(method, CodeBlock.of("$N", id));
        boolean firesAgain = WindowPath.of(window) == WindowPath.TRIGGERED
                || window.window().latenessMillis() > 0
                        && !window.step().fields().isEmpty();
        return CodeBlock.builder()
                .add(calls.prepare(method))
                .add(flow.passResult(node, method.returns(), call, firesAgain ? store : CodeBlock.of(""), timestamp))
                .build();
    }

    /** Where records are never late, somebody may watch for them all the same. */
    void addLateWatch(int input) {
        if (input == 0) {
            flow.addWatch(node, new Stream(node.name(), "late", record(input)));
        }
    }

    /** Adds the method for late records of an input (W22). */
    String addLate(int input) {
        return late.add(input);
    }

    /**
     * Adds the watermark method of the step: its windows fire first, then the watermark goes on (E18).
     *
     * @param advance moves the windows to the time in the variable of that name
     */
    void addWatermark(Function<String, CodeBlock> advance) {
        CodeBlock none = CodeBlock.of("");
        if (window.window().eventTime()) {
            addWatermark(advance.apply("watermark"), none);
        } else {
            addWatermark(none, advance.apply("due"));
        }
    }

    /**
     * The same for windows that may follow both.
     *
     * @param advance moves the windows to the time in the variable {@code watermark}; may be empty
     * @param advanceClock moves them to the time in the variable {@code due}; may be empty
     */
    void addWatermark(CodeBlock advance, CodeBlock advanceClock) {
        parts.afterAllSteps.add(() -> addWatermarkMethod(advance));
        if (!advanceClock.isEmpty()) {
            parts.processingTime
                    .beginControlFlow("if (!($L))", schedule.inputsEnded(node))
                    .add(advanceClock)
                    .endControlFlow();
        }
    }

    /** The watermark is kept only if a step behind this one has a context that asks for it. */
    private void addWatermarkMethod(CodeBlock advance) {
        MethodSpec.Builder method = StageParts.method(WatermarkFlow.method(id))
                .addParameter(TypeName.LONG, "watermark")
                .addCode(advance);
        if (watermarks.isAskedFor(node)) {
            parts.variable(TypeName.LONG, watermarks.field(node), CodeBlock.of("Long.MIN_VALUE"));
            method.addStatement("$N = watermark", watermarks.field(node));
        }
        parts.hot.add(method.addCode(watermarks.forward(node)).build());
    }
}
