package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.SourceText;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.WindowSpec;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.StateLayout;
import java.util.ArrayList;
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
    private final TypeName keyType;
    private final String handler;

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
        this.keyType = keyType();
        this.handler = graph.innerClass(node, "Sessions");
    }

    /** Sessions keep their key as an object: a box, the object itself, or a record of the parts. */
    private TypeName keyType() {
        if (key.isEmpty()) {
            return TypeName.get(String.class);
        }
        return composite() ? keyRecord() : key.get().type(0).box();
    }

    private boolean composite() {
        return key.isPresent() && key.get().parts().size() > 1;
    }

    private ClassName keyRecord() {
        return graph.generated(graph.classId(node) + "Key");
    }

    private ClassName tableClass() {
        return graph.generated(graph.classId(node) + "Sessions");
    }

    private TypeName sessionsOfKey() {
        return ParameterizedTypeName.get(EngineTypes.KEY_SESSIONS, keyType, state);
    }

    void add() {
        if (common.join().isEmpty()) {
            types.add(new PaneEmitter(
                            graph.stateClass(node),
                            node.name(),
                            common.layout(null),
                            common.stepClass(),
                            common.bufferedType())
                    .emit());
        }
        addTable();
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

    private void addTable() {
        if (key.isEmpty()) {
            parts.variable(sessionsOfKey(), id + "_sessions", CodeBlock.of("null"));
            return;
        }
        StateLayout keysOnly = new StateLayout(key.get().model(), List.of(), false);
        types.add(new TableEmitter(tableClass(), node.name(), key.get(), keysOnly, null, null, sessionsOfKey()).emit());
        parts.field(tableClass(), id + "_sessions", TableEmitter.creation(tableClass()));
        if (composite()) {
            MethodSpec.Builder components = MethodSpec.constructorBuilder();
            components.addParameters(key.get().parameters());
            types.add(TypeSpec.recordBuilder(keyRecord())
                    .addAnnotation(SourceText.GENERATED)
                    .addJavadoc("A key of $L.\n", RecordFlow.safe(node.name()))
                    .recordConstructor(components.build())
                    .build());
        }
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
        method.addStatement("long gap = $L", common.gap())
                .addCode(findSessions())
                .addStatement(
                        "$T session = $N.add(sessions, $L, gap)",
                        ParameterizedTypeName.get(EngineTypes.SESSION, state),
                        windows,
                        spec.eventTime() ? "timestamp" : "lane.clock().millis()")
                .beginControlFlow("if (session == null)")
                .addStatement("$N(record, timestamp)", late)
                .addStatement("return")
                .endControlFlow()
                .addStatement("$T state = session.value()", state)
                .addCode(common.addRecord(input, CodeBlock.of("state"), CodeBlock.of("")))
                .addStatement("$N.afterAdd(session)", windows);
        parts.hot.add(method.build());
    }

    private CodeBlock findSessions() {
        CodeBlock.Builder code = CodeBlock.builder();
        if (key.isEmpty()) {
            return code.beginControlFlow("if ($N == null)", id + "_sessions")
                    .addStatement("$N = $N.open(\"\")", id + "_sessions", windows)
                    .endControlFlow()
                    .addStatement("$T sessions = $N", sessionsOfKey(), id + "_sessions")
                    .build();
        }
        CodeBlock keyObject = composite()
                ? CodeBlock.of("new $T($L)", keyRecord(), key.get().names())
                : key.get().names();
        return code.addStatement(
                        "int at = $N.find($L)", id + "_sessions", key.get().names())
                .addStatement("$T sessions = $N.get(at)", sessionsOfKey(), id + "_sessions")
                .beginControlFlow("if (sessions == null)")
                .addStatement("sessions = $N.open($L)", windows, keyObject)
                .addStatement("$N.set(at, sessions)", id + "_sessions")
                .endControlFlow()
                .build();
    }

    // --- what the engine calls back ---------------------------------------------------------------------------------

    private void addHandler() {
        TypeName sessionType = ParameterizedTypeName.get(EngineTypes.SESSION, state);
        parts.inner.add(TypeSpec.classBuilder(handler)
                .addJavadoc("What happens to the sessions of {@code $L}.\n", RecordFlow.safe(node.name()))
                .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(EngineTypes.SESSION_HANDLER, keyType, state))
                .addMethod(StageParts.override("newValue")
                        .returns(state)
                        .addStatement("return new $T()", state)
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
                .addMethod(emptied())
                .build());
        parts.cold.add(fire(sessionType));
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
            return method.addCode(common.join().get().joinInSession(keyParts())).build();
        }
        return method.addStatement("state.load($N)", id)
                .addCode(common.result(
                        keyParts(),
                        CodeBlock.of("state.records()"),
                        CodeBlock.builder().addStatement("state.store($N)", id).build()))
                .build();
    }

    private List<CodeBlock> keyParts() {
        List<CodeBlock> values = new ArrayList<>();
        if (key.isPresent()) {
            for (int part = 0; part < key.get().parts().size(); part++) {
                values.add(composite() ? CodeBlock.of("key.$N()", key.get().name(part)) : CodeBlock.of("key"));
            }
        }
        return values;
    }

    private MethodSpec emptied() {
        MethodSpec.Builder method = StageParts.override("emptied").addParameter(keyType, "key");
        if (key.isEmpty()) {
            return method.addStatement("$N = null", id + "_sessions").build();
        }
        CodeBlock parts = CodeBlock.join(keyParts(), ", ");
        return method.addStatement("$N.remove($N.lookup($L))", id + "_sessions", id + "_sessions", parts)
                .build();
    }
}
