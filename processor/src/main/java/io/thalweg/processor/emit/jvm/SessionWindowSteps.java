package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.WindowSpec;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.StateLayout;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes one session window step. The rules of sessions stand in the engine's {@code SessionWindows}. */
final class SessionWindowSteps {

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
    private final TypeName state;
    private final WindowKeys keys;
    private final TypeName keyType;
    private final String handler;
    private final String moment; // the time that says which session a record belongs to
    private final boolean lending; // whether the newest session of a key stands in its slot

    SessionWindowSteps(
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
        this.state = common.join().map(WindowJoinParts::pane).orElse(graph.stateClass(node));
        this.keys = WindowKeys.ofSessions(graph, parts, node, key, state);
        this.moment = spec.eventTime() ? "timestamp" : "now";
        this.lending = StateLayout.holdsSession(window);
        if (lending) {
            keys.lending(StateLayout.ofSession(key.get().model(), window.step().fields()), common.stepClass());
        }
        this.keyType = keys.keyType();
        this.handler = graph.innerClass(node, "Sessions");
    }

    void add() {
        if (common.join().isEmpty()) {
            types.add(new PaneEmitter(
                            graph.stateClass(node),
                            node.name(),
                            common.layout(null),
                            common.stepClass(),
                            common.bufferedType())
                    .saving(graph.stateCodecs())
                    .emit());
        }
        keys.add(types);
        addFields();
        common.addFields();
        for (int input = 0; input < common.handlers().size(); input++) {
            addConsumer(input);
        }
        addHandler();
        common.addWatermark(time -> CodeBlock.builder()
                .addStatement("$N.advance($N)", windows, time)
                .build());
    }

    private void addFields() {
        CodeBlock made = spec.eventTime()
                ? CodeBlock.of(
                        "$T.inEventTime($L, new $N())",
                        EngineTypes.SESSION_WINDOWS,
                        StageParts.longLiteral(spec.latenessMillis()),
                        handler)
                : CodeBlock.of("$T.inProcessingTime(new $N())", EngineTypes.SESSION_WINDOWS, handler);
        parts.fieldInPlace(ParameterizedTypeName.get(EngineTypes.SESSION_WINDOWS, keyType, state), windows, made);
        addState();
    }

    private void addState() {
        StateParts saved = StateParts.of(graph, parts, node);
        Optional<String> unsaved = common.join().isPresent()
                ? Optional.empty()
                : SavedContentsCode.unsaved(window.step().fields());
        if (unsaved.isPresent()) {
            saved.unsaved("sessions", unsaved.get());
            return;
        }
        saved.add("time", "time", CodeBlock.of("$N", windows));
        keys.addState(saved, "sessions", windows, EngineTypes.SESSIONS_PART, EngineTypes.LONE_SESSIONS);
    }

    // --- records -------------------------------------------------------------------------------------------------

    private void addConsumer(int input) {
        TypeName record = TypeNames.of(common.record(input)).box();
        String late = common.addLate(input);
        MethodSpec.Builder method = StageParts.method(graph.consumer(node, input))
                .addParameter(record, "record")
                .addParameter(TypeName.LONG, "timestamp");
        common.key(input)
                .ifPresent(code ->
                        method.addCode(code.extract("record", nullKeys.add(node, code, common.record(input), input))));
        method.addStatement("long gap = $L", common.gap());
        if (!spec.eventTime()) {
            method.addStatement("long $N = lane.clock().millis()", moment);
        }
        if (lending) {
            addToSlot(method, input, record, late);
        } else {
            method.addCode(keys.find()).addCode(addToSession(input, late));
        }
        parts.hot.add(method.build());
    }

    private CodeBlock addToSession(int input, String late) {
        return CodeBlock.builder()
                .addStatement(
                        "$T session = $N.add(sessions, $L, gap)",
                        ParameterizedTypeName.get(EngineTypes.SESSION, state),
                        windows,
                        moment)
                .beginControlFlow("if (session == null)")
                .addStatement("$N(record, timestamp)", late)
                .addStatement("return")
                .endControlFlow()
                .addStatement("$T state = session.value()", state)
                .add(common.addRecord(input, CodeBlock.of("state"), CodeBlock.of("")))
                .addStatement("$N.afterAdd(session)", windows)
                .build();
    }

    /** A record of the session that stands in the slot; others, and the first one of each session, in a method apart. */
    private void addToSlot(MethodSpec.Builder method, int input, TypeName record, String late) {
        String elsewhere = "coldAdd" + graph.suffix(node, input);
        method.addCode(keys.findSlot())
                .beginControlFlow("if ($N + gap > $N && $N.holds(at, $N))", moment, moment, keys.table(), moment)
                .addStatement("$N.lengthen(at, $N + gap)", keys.table(), moment)
                .addCode(common.addRecord(input, CodeBlock.of("$N", keys.table()), CodeBlock.of("at")))
                .addStatement("return")
                .endControlFlow()
                .addStatement(
                        spec.eventTime()
                                ? "$N(at, $L, record, timestamp, gap)"
                                : "$N(at, $L, record, timestamp, now, gap)",
                        elsewhere,
                        keys.names());
        MethodSpec.Builder cold = StageParts.method(elsewhere)
                .addParameter(TypeName.INT, "at")
                .addParameters(key.orElseThrow().parameters())
                .addParameter(record, "record")
                .addParameter(TypeName.LONG, "timestamp");
        if (!spec.eventTime()) {
            cold.addParameter(TypeName.LONG, moment);
        }
        parts.cold.add(cold.addParameter(TypeName.LONG, "gap")
                .addCode(keys.open())
                .addStatement("$N(at)", takeBack())
                .addCode(addToSession(input, late))
                .addStatement("$N(at)", lend())
                .build());
    }

    private String lend() {
        return "lend_" + id;
    }

    private String takeBack() {
        return "takeBack_" + id;
    }

    private void addLending() {
        TypeName session = ParameterizedTypeName.get(EngineTypes.SESSION, state);
        String table = keys.table();
        parts.cold.add(StageParts.method(lend())
                .addJavadoc("Copies the newest session of a key into its slot, if it is still open.\n")
                .addParameter(TypeName.INT, "at")
                .addStatement("$T session = $N.get(at).lend()", session, table)
                .beginControlFlow("if (session != null)")
                .addStatement("session.value().load($N)", id)
                .addStatement("$N.store(at, $N)", table, id)
                .addStatement("$N.occupy(at, session.start(), session.end())", table)
                .endControlFlow()
                .build());
        parts.cold.add(MethodSpec.methodBuilder(takeBack())
                .addJavadoc("Copies the session that stands in a slot back, if there is one.\n")
                .addModifiers(Modifier.PRIVATE)
                .addParameter(TypeName.INT, "at")
                .addStatement("$T session = $N.get(at).lent()", session, table)
                .beginControlFlow("if (session != null)")
                .addStatement("$N.load(at, $N)", table, id)
                .addStatement("session.value().store($N)", id)
                .addStatement("session.takeBack($N.end(at))", table)
                .addStatement("$N.vacate(at)", table)
                .endControlFlow()
                .build());
    }

    private void addLendingCallbacks(TypeSpec.Builder type) {
        type.addMethod(StageParts.override("lentEnd")
                        .addParameter(keyType, "key")
                        .returns(TypeName.LONG)
                        .addStatement("return $N.end($L)", keys.table(), keys.lookup())
                        .build())
                .addMethod(StageParts.override("takeBack")
                        .addParameter(keyType, "key")
                        .addStatement("$N($L)", takeBack(), keys.lookup())
                        .build());
    }

    /** Those of both sides of a join. */
    private CodeBlock codecs() {
        return CodeBlock.of(
                "$L, $L",
                graph.stateCodecs().ofRecord(common.record(0)),
                graph.stateCodecs().ofRecord(common.record(1)));
    }

    // --- what the engine calls back ---------------------------------------------------------------------------------

    private void addHandler() {
        TypeName sessionType = ParameterizedTypeName.get(EngineTypes.SESSION, state);
        TypeSpec.Builder type = TypeSpec.classBuilder(handler)
                .addJavadoc("What happens to the sessions of {@code $L}.\n", RecordFlow.safe(node.name()))
                .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(EngineTypes.SESSION_HANDLER, keyType, state))
                .addMethod(StageParts.override("newValue")
                        .returns(state)
                        .addStatement(
                                "return new $T($L)",
                                state,
                                common.join().map(join -> codecs()).orElse(CodeBlock.of("")))
                        .build())
                .addMethod(StageParts.override("reset")
                        .addParameter(state, "value")
                        .addStatement("value.clear()")
                        .build())
                .addMethod(merge())
                .addMethod(StageParts.override("fire")
                        .addParameter(keyType, "key")
                        .addParameter(sessionType, "session")
                        .addCode(StageParts.unchecked(CodeBlock.builder()
                                .addStatement("fire_$L(key, session)", id)
                                .build()))
                        .build())
                .addMethod(keys.emptied());
        parts.cold.add(fire(sessionType));
        if (lending) {
            addLendingCallbacks(type);
            addLending();
        }
        parts.inner.add(type.build());
    }

    private MethodSpec merge() {
        CodeBlock.Builder body = CodeBlock.builder();
        window.onMerge()
                .ifPresent(method -> body.addStatement("into.load($N)", id)
                        .addStatement("from.load($N)", id + "_other")
                        .addStatement("$N.$N($N)", id, method.name(), id + "_other")
                        .addStatement("into.store($N)", id));
        if (common.join().isPresent()) {
            body.addStatement("into.addAll(from)");
        }
        if (window.buffered()) {
            body.addStatement("into.records().addAll(from.records())");
        }
        return StageParts.override("merge")
                .addParameter(state, "into")
                .addParameter(state, "from")
                .addCode(StageParts.unchecked(body.build()))
                .build();
    }

    private MethodSpec fire(TypeName sessionType) {
        MethodSpec.Builder method = StageParts.method("fire_" + id)
                .addParameter(keyType, "key")
                .addParameter(sessionType, "session")
                .addStatement("$T state = session.value()", state)
                .addStatement("$N.set(session.start(), session.end())", id + "_window");
        if (common.join().isPresent()) {
            return method.addCode(common.join().get().joinInSession(keys.values()))
                    .build();
        }
        return method.addStatement("state.load($N)", id)
                .addCode(common.result(
                        keys.values(),
                        CodeBlock.of("state.records()"),
                        CodeBlock.builder().addStatement("state.store($N)", id).build()))
                .build();
    }
}
