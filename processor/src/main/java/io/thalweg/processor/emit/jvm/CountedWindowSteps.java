package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.StateLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes one step with windows of so many records (W9): a count beside the state of the key, which leaves the table when
 * its window is full. No timers, no window objects.
 */
final class CountedWindowSteps {

    private final StageGraph graph;
    private final StageParts parts;
    private final NullKeys nullKeys;
    private final List<TypeSpec> types;
    private final Node node;
    private final WindowModel window;
    private final WindowParts common;
    private final Optional<KeyCode> key;
    private final String id;
    private final String state;
    private final ClassName stateClass;

    CountedWindowSteps(
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
        this.common = common;
        this.key = common.key();
        this.id = graph.id(node);
        this.state = id + "_state";
        this.stateClass = graph.stateClass(node);
    }

    void add() {
        addState();
        common.addFields();
        parts.constant(StepNames.constant(id) + "_COUNT", window.window().count(), "How many records fill a window.");
        for (int input = 0; input < common.handlers().size(); input++) {
            common.addLateWatch(input);
            addConsumer(input);
        }
        parts.cold.add(fire());
        common.addWatermark(CodeBlock.of(""), CodeBlock.of(""));
    }

    private void addState() {
        StateLayout layout = new StateLayout(
                key.map(KeyCode::model).orElse(null), window.step().fields(), window.buffered(), true);
        types.add(
                key.isPresent()
                        ? new TableEmitter(
                                        stateClass,
                                        node.name(),
                                        key.get(),
                                        layout,
                                        common.stepClass(),
                                        common.bufferedType(),
                                        null)
                                .saving(graph.stateCodecs())
                                .sweptBySnapshots()
                                .emit()
                        : new PaneEmitter(stateClass, node.name(), layout, common.stepClass(), common.bufferedType())
                                .saving(graph.stateCodecs())
                                .emit());
        parts.field(
                stateClass,
                state,
                key.isPresent() ? TableEmitter.creation(stateClass) : CodeBlock.of("new $T()", stateClass));
        addSaving();
    }

    private void addSaving() {
        StateParts saved = StateParts.of(graph, parts, node);
        if (key.isPresent()) {
            saved.table(state, SavedTableCode.unsaved(window.step().fields()));
            return;
        }
        Optional<String> unsaved = SavedContentsCode.unsaved(window.step().fields());
        if (unsaved.isPresent()) {
            saved.unsaved("windows", unsaved.get());
        } else {
            saved.add("lane", "windows", CodeBlock.of("new $T($N)", EngineTypes.LONE_CONTENTS, state));
        }
    }

    private void addConsumer(int input) {
        MethodSpec.Builder method = StageParts.method(graph.consumer(node, input))
                .addParameter(TypeNames.of(common.record(input)).box(), "record")
                .addParameter(TypeName.LONG, "timestamp");
        key.ifPresent(code -> {
            method.addCode(code.extract("record", nullKeys.add(node, code, common.record(input), input)));
            method.addStatement("int at = $N.find($L)", state, code.names());
            method.addStatement("$N.keep(at)", state);
        });
        CodeBlock at = key.isPresent() ? CodeBlock.of("at") : CodeBlock.of("");
        method.addCode(common.addRecord(input, CodeBlock.of("$N", state), at))
                .beginControlFlow("if ($N.count($L) == $N)", state, at, StepNames.constant(id) + "_COUNT")
                .addStatement("fire_$L($L)", id, at)
                .endControlFlow();
        parts.hot.add(method.build());
    }

    /** The window leaves the table first: what comes of its result must not find it there. */
    private MethodSpec fire() {
        MethodSpec.Builder method = StageParts.method("fire_" + id);
        CodeBlock at = key.isPresent() ? CodeBlock.of("at") : CodeBlock.of("");
        CodeBlock index = key.isPresent() ? CodeBlock.of("at, ") : CodeBlock.of("");
        List<CodeBlock> keyValues = new ArrayList<>();
        if (key.isPresent()) {
            method.addParameter(TypeName.INT, "at");
            for (int part = 0; part < key.get().parts().size(); part++) {
                String name = key.get().name(part);
                method.addStatement("$T $N = $N.$N(at)", key.get().type(part), name, state, name);
                keyValues.add(CodeBlock.of("$N", name));
            }
        }
        method.addStatement("$N.set(Long.MIN_VALUE, Long.MAX_VALUE)", id + "_window")
                .addStatement("$N.load($L$N)", state, index, id);
        if (window.buffered()) {
            method.addStatement(
                    "$T records = $N.records($L)",
                    ParameterizedTypeName.get(
                            EngineTypes.RECORD_BUFFER,
                            TypeNames.of(common.bufferedType()).box()),
                    state,
                    at);
        }
        method.addStatement(key.isPresent() ? "$N.remove(at)" : "$N.clear()", state);
        return method.addCode(common.result(keyValues, CodeBlock.of("records"), CodeBlock.of("")))
                .build();
    }
}
