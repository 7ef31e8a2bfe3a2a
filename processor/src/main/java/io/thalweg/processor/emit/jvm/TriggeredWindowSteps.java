package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.EvictorSpec;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.model.StepModel.StateField;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.WindowSpec;
import io.thalweg.processor.plan.Node;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes one window step with a trigger, an evictor or without bounds. The rules stand in the engine's {@code
 * TriggeredWindows}; here is what knows the user's types.
 */
final class TriggeredWindowSteps {

    private final StageGraph graph;
    private final StageParts parts;
    private final NullKeys nullKeys;
    private final List<TypeSpec> types;
    private final Node node;
    private final WindowModel window;
    private final WindowSpec spec;
    private final WindowParts common;
    private final Optional<KeyCode> key;
    private final String id;
    private final String windows;
    private final ClassName windowClass;
    private final ClassName initial;
    private final WindowKeys keys;
    private final TriggerSteps trigger;
    private Optional<String> unsaved = Optional.empty();

    TriggeredWindowSteps(
            StageGraph graph,
            StageParts parts,
            NullKeys nullKeys,
            List<TypeSpec> types,
            Node node,
            WindowModel window,
            WindowParts common) {
        this.graph = graph;
        this.parts = parts;
        this.nullKeys = nullKeys;
        this.types = types;
        this.node = node;
        this.window = window;
        this.spec = window.window();
        this.common = common;
        this.key = common.key();
        this.id = graph.id(node);
        this.windows = id + "_windows";
        this.windowClass = graph.generated(graph.classId(node) + "Window");
        this.initial = graph.stateClass(node);
        this.keys = WindowKeys.ofWindows(graph, parts, node, key, windowClass);
        this.trigger = new TriggerSteps(graph, parts, node, window, windowClass);
    }

    void add() {
        addTypes();
        keys.add(types);
        addFields();
        common.addFields();
        for (int input = 0; input < common.handlers().size(); input++) {
            addConsumer(input);
        }
        addHandler();
        parts.cold.add(fire());
        common.addWatermark(
                CodeBlock.builder()
                        .addStatement("$N.advance(watermark)", windows)
                        .build(),
                CodeBlock.builder()
                        .addStatement("$N.advanceClock(due)", windows)
                        .build());
    }

    /** The fields that each window has; computed anew for each firing, they need no place. */
    private List<StateField> fields() {
        return window.recomputes() ? List.of() : window.step().fields();
    }

    private void addTypes() {
        TriggeredWindowEmitter emitter = new TriggeredWindowEmitter(
                windowClass,
                node.name(),
                common.stepClass(),
                fields(),
                window.keepsRecords() ? Optional.of(common.bufferedType()) : Optional.empty(),
                trigger.stateful(),
                accumulates());
        unsaved = emitter.unsaved();
        types.add(emitter.saving(graph.stateCodecs()).emit());
        if (resetsFields()) {
            types.add(new PaneEmitter(
                            initial,
                            node.name(),
                            new io.thalweg.processor.plan.StateLayout(
                                    null, window.step().fields(), false),
                            common.stepClass(),
                            common.bufferedType())
                    .emit());
            parts.fieldInPlace(initial, id + "_initial", CodeBlock.of("new $T()", initial));
        }
    }

    /** Whether event handlers fill the fields; if none does, they are state of the function's. */
    private boolean accumulates() {
        return common.handlers().stream()
                .anyMatch(handler -> !handler.method().name().isEmpty());
    }

    private boolean resetsFields() {
        return window.recomputes() && !window.step().fields().isEmpty();
    }

    private void addFields() {
        trigger.add();
        spec.evictor()
                .flatMap(EvictorSpec::custom)
                .map(TypeNames::className)
                .ifPresent(type -> parts.fieldInPlace(type, id + "_evictor", CodeBlock.of("new $T()", type)));
        ClassName engine = engineType();
        CodeBlock rest =
                CodeBlock.of("$L, lane.clock(), $N, new $N()", trigger.purges(), id + "_trigger", handlerName());
        parts.field(
                ParameterizedTypeName.get(engine, keys.keyType(), windowClass),
                windows,
                spec.isTimed()
                        ? CodeBlock.of("$T.$L($L$L)", engine, factory(), extent(), rest)
                        : CodeBlock.of("new $T<>($L)", engine, rest));
        addState();
    }

    private void addState() {
        StateParts state = StateParts.of(graph, parts, node);
        if (unsaved.isPresent()) {
            state.unsaved("windows", unsaved.get());
            return;
        }
        state.add("time", "time", CodeBlock.of("$N", windows));
        keys.addState(state, "windows", windows, EngineTypes.KEY_WINDOWS_PART, EngineTypes.LONE_WINDOWS);
    }

    private String handlerName;

    private String handlerName() {
        if (handlerName == null) {
            handlerName = graph.innerClass(node, "Windows");
        }
        return handlerName;
    }

    private ClassName engineType() {
        return switch (spec.kind()) {
            case TUMBLING, SLIDING -> EngineTypes.TIMED_WINDOWS;
            case SESSION -> EngineTypes.TRIGGERED_SESSIONS;
            case COUNT, GLOBAL -> EngineTypes.GLOBAL_WINDOWS;
        };
    }

    private String factory() {
        return spec.eventTime() ? "inEventTime" : "inProcessingTime";
    }

    /** Size, slide, offset and lateness, as far as the kind has them. */
    private CodeBlock extent() {
        CodeBlock.Builder code = CodeBlock.builder();
        if (spec.kind() != WindowSpec.Kind.SESSION) {
            code.add(
                    "$L, $L, $L, ",
                    StageParts.longLiteral(spec.sizeMillis()),
                    StageParts.longLiteral(spec.slideMillis()),
                    StageParts.longLiteral(spec.offsetMillis()));
        }
        if (spec.eventTime()) {
            code.add("$L, ", StageParts.longLiteral(spec.latenessMillis()));
        }
        return code.build();
    }

    // --- records -------------------------------------------------------------------------------------------------

    private void addConsumer(int input) {
        TypeName record = TypeNames.of(common.record(input)).box();
        MethodSpec.Builder method = StageParts.method(graph.consumer(node, input))
                .addParameter(record, "record")
                .addParameter(TypeName.LONG, "timestamp");
        key.ifPresent(
                code -> method.addCode(code.extract("record", nullKeys.add(node, code, common.record(input), input))));
        boolean aligned = spec.isTimed() && spec.kind() != WindowSpec.Kind.SESSION;
        if (aligned && spec.eventTime()) {
            method.addCode(common.requireTimestamp());
        }
        method.addCode(keys.find());
        if (!spec.isTimed()) {
            common.addLateWatch(input);
            method.addStatement("$N($L, $N.of(windows))", adder(input), addedRecord(input), windows);
        } else {
            method.addCode(addToTimed(input, aligned));
        }
        parts.hot.add(method.build());
        parts.hot.add(adderMethod(input, record));
    }

    private CodeBlock addToTimed(int input, boolean aligned) {
        String late = addSkipped(input);
        String time = spec.eventTime() ? "timestamp" : "lane.clock().millis()";
        CodeBlock.Builder code = CodeBlock.builder();
        if (aligned) {
            code.addStatement("$T state = $N.first(windows, $L)", windowClass, windows, time);
        } else {
            code.addStatement("$T state = $N.of(windows, $L, $L)", windowClass, windows, time, common.gap());
        }
        code.beginControlFlow("if (state == null)")
                .addStatement("$N(record, timestamp)", late)
                .addStatement("return")
                .endControlFlow();
        if (spec.kind() != WindowSpec.Kind.SLIDING || spec.slideMillis() >= spec.sizeMillis()) {
            return code.addStatement("$N($L, state)", adder(input), addedRecord(input))
                    .build();
        }
        return code.beginControlFlow("for (; state != null; state = $N.following())", windows)
                .addStatement("$N($L, state)", adder(input), addedRecord(input))
                .endControlFlow()
                .build();
    }

    private String adder(int input) {
        return "add" + graph.suffix(node, input);
    }

    /** The record, and the key if the handler takes it. */
    private CodeBlock addedRecord(int input) {
        return takesKey(input)
                ? CodeBlock.of("record, timestamp, $L", key.orElseThrow().names())
                : CodeBlock.of("record, timestamp");
    }

    private boolean takesKey(int input) {
        return !window.recomputes()
                && key.isPresent()
                && common.handlers().get(input).method().takes(Role.KEY);
    }

    private MethodSpec adderMethod(int input, TypeName record) {
        MethodSpec.Builder method =
                StageParts.method(adder(input)).addParameter(record, "record").addParameter(TypeName.LONG, "timestamp");
        if (takesKey(input)) {
            method.addParameters(key.orElseThrow().parameters());
        }
        return method.addParameter(windowClass, "state")
                .addCode(common.addTriggered(input, !fields().isEmpty()))
                .addStatement("$N.added(state, $L)", windows, trigger.onElement())
                .build();
    }

    /** A record that is in no window is late, unless it lies between two (W3, W22). */
    private String addSkipped(int input) {
        String late = common.addLate(input);
        if (spec.kind() == WindowSpec.Kind.SESSION || spec.slideMillis() <= spec.sizeMillis()) {
            return late;
        }
        String name = "coldNoWindow" + graph.suffix(node, input);
        parts.cold.add(StageParts.method(name)
                .addParameter(TypeNames.of(common.record(input)).box(), "record")
                .addParameter(TypeName.LONG, "timestamp")
                .beginControlFlow("if ($N.isLate(timestamp))", windows)
                .addStatement("$N(record, timestamp)", late)
                .endControlFlow()
                .build());
        return name;
    }

    // --- what the engine calls back ------------------------------------------------------------------------------

    private void addHandler() {
        TypeSpec.Builder type = TypeSpec.classBuilder(handlerName())
                .addJavadoc("What happens to the windows of {@code $L}.\n", RecordFlow.safe(node.name()))
                .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(EngineTypes.WINDOW_HANDLER, keys.keyType(), windowClass))
                .addMethod(StageParts.override("newWindow")
                        .returns(windowClass)
                        .addStatement("return new $T()", windowClass)
                        .build())
                .addMethod(StageParts.override("fire")
                        .addException(Exception.class)
                        .addParameter(keys.keyType(), "key")
                        .addParameter(windowClass, "window")
                        .addStatement("fire_$L(key, window)", id)
                        .build());
        if (spec.kind() == WindowSpec.Kind.SESSION) {
            type.addMethod(contents("move", false)).addMethod(contents("merge", true));
        }
        parts.inner.add(type.addMethod(keys.emptied()).build());
    }

    /** The contents of a session go to another one, that has none or has some. */
    private MethodSpec contents(String name, boolean merges) {
        MethodSpec.Builder method = StageParts.override(name)
                .addException(Exception.class)
                .addParameter(windowClass, "into")
                .addParameter(windowClass, "from");
        if (!fields().isEmpty()) {
            if (merges) {
                method.addStatement("into.load($N)", id)
                        .addStatement("from.load($N)", id + "_other")
                        .addStatement(
                                "$N.$N($N)", id, window.onMerge().orElseThrow().name(), id + "_other");
            } else {
                method.addStatement("from.load($N)", id);
            }
            method.addStatement("into.store($N)", id);
        }
        if (window.keepsRecords()) {
            method.addStatement("into.records().addAll(from.records())");
        }
        return method.build();
    }

    private MethodSpec fire() {
        MethodSpec.Builder method = StageParts.method("fire_" + id)
                .addParameter(keys.keyType(), "key")
                .addParameter(windowClass, "state")
                .addStatement("$N.set(state.start(), state.end())", id + "_window")
                .addCode(evict(false));
        if (window.recomputes()) {
            method.addCode(recompute());
        } else if (!fields().isEmpty()) {
            method.addStatement("state.load($N)", id);
        }
        CodeBlock store = fields().isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.builder().addStatement("state.store($N)", id).build();
        method.addCode(common.result(keys.values(), CodeBlock.of("state.records()"), store));
        return method.addCode(evict(true)).build();
    }

    private CodeBlock evict(boolean after) {
        if (spec.slideCount() > 0) {
            return after ? CodeBlock.of("") : keepLast(spec.count());
        }
        if (spec.evictor().isEmpty()) {
            return CodeBlock.of("");
        }
        EvictorSpec evictor = spec.evictor().get();
        if (evictor.kind() == EvictorSpec.Kind.CUSTOM) {
            return evictAsUserSays(after);
        }
        if (evictor.after() != after) {
            return CodeBlock.of("");
        }
        return evictor.kind() == EvictorSpec.Kind.COUNT
                ? keepLast(evictor.count())
                : CodeBlock.builder()
                        .addStatement("state.records().keepWithin($L)", StageParts.longLiteral(evictor.withinMillis()))
                        .build();
    }

    private static CodeBlock keepLast(long count) {
        return CodeBlock.builder()
                .addStatement("state.records().keepLast($L)", StageParts.longLiteral(count))
                .build();
    }

    /** The user's evictor may leave nothing; there is nothing to fire then. */
    private CodeBlock evictAsUserSays(boolean after) {
        CodeBlock.Builder code = CodeBlock.builder()
                .addStatement(
                        "$N.$L(state.records().timestamped(), state.records().size(), $N, $N.context(state))",
                        id + "_evictor",
                        after ? "evictAfter" : "evictBefore",
                        id + "_window",
                        windows);
        if (after) {
            code.addStatement("state.keep(state.records().size() > 0)");
        }
        return code.build();
    }

    /** The fields as if the records that are left were all there ever were. */
    private CodeBlock recompute() {
        CodeBlock.Builder code = CodeBlock.builder();
        if (resetsFields()) {
            code.addStatement("$N.clear()", id + "_initial").addStatement("$N.load($N)", id + "_initial", id);
        }
        return code.beginControlFlow("for (int i = 0; i < state.records().size(); i++)")
                .add(common.addAgain(keys.values()))
                .endControlFlow()
                .build();
    }
}
