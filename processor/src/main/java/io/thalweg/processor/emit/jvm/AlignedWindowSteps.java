package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.WindowSpec;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.PaneLayout;
import java.util.List;
import java.util.Optional;

/** Writes one tumbling or sliding window step. The state of a pane is a generated table, or a holder without key. */
final class AlignedWindowSteps {

    private final StageGraph graph;
    private final StageParts parts;
    private final NullKeys nullKeys;
    private final List<TypeSpec> types;
    private final Node node;
    private final WindowModel window;
    private final WindowSpec spec;
    private final WindowParts common;
    private final PaneLayout panes;
    private final Optional<KeyCode> key;
    private final String id;
    private final String windows;
    private final String prefix;
    private final ClassName state;

    AlignedWindowSteps(
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
        this.panes = PaneLayout.of(window);
        this.key = common.key();
        this.id = graph.id(node);
        this.windows = id + "_windows";
        this.prefix = StepNames.constant(id);
        this.state = graph.stateClass(node);
    }

    void add() {
        addState();
        addConstants();
        addFields();
        common.addFields();
        for (int input = 0; input < common.handlers().size(); input++) {
            addConsumer(input);
        }
        new AlignedWindowFiring(graph, parts, node, window, common).add();
        common.addWatermark(time -> CodeBlock.builder()
                .beginControlFlow("if ($N.advance($N))", windows, time)
                .addStatement("fire_$L()", id)
                .endControlFlow()
                .build());
    }

    private void addState() {
        if (key.isPresent()) {
            TableEmitter table = new TableEmitter(
                    state,
                    node.name(),
                    key.get(),
                    common.layout(key.get()),
                    common.stepClass(),
                    common.bufferedType(),
                    null);
            common.join().ifPresent(join -> table.joining(new JoinTable(common.record(0), common.record(1))));
            if (panes.kind() == PaneLayout.Kind.SLICES) {
                table.merging();
            }
            if (unsaved().isEmpty()) {
                table.saving(graph.stateCodecs());
            }
            types.add(table.emit());
        } else {
            types.add(
                    new PaneEmitter(state, node.name(), common.layout(null), common.stepClass(), common.bufferedType())
                            .saving(graph.stateCodecs())
                            .emit());
        }
    }

    /** Why the windows cannot be saved, empty if they can be. */
    private Optional<String> unsaved() {
        if (window.isJoin()) {
            return Optional.empty();
        }
        return key.isEmpty()
                ? SavedContentsCode.unsaved(window.step().fields())
                : SavedTableCode.unsaved(window.step().fields());
    }

    private void addConstants() {
        parts.constant(prefix + "_PANE", panes.paneMillis(), panes.comment());
        if (spec.offsetMillis() != 0) {
            parts.constant(prefix + "_OFFSET", spec.offsetMillis(), "Shift of the windows against the epoch, in ms.");
        }
        if (panes.kind() == PaneLayout.Kind.WINDOWS_OVERLAPPING || panes.kind() == PaneLayout.Kind.WINDOWS_WITH_GAPS) {
            parts.constant(prefix + "_SIZE", spec.sizeMillis(), "Length of a window in ms.");
        }
    }

    private void addFields() {
        TypeName type = ParameterizedTypeName.get(EngineTypes.ALIGNED_WINDOWS, state);
        String factory = panes.kind() == PaneLayout.Kind.SLICES ? "slices" : "windows";
        parts.field(
                type,
                windows,
                CodeBlock.of(
                        "new $T<>($T.$L($L, $L, $L, $L), () -> $L$L)",
                        EngineTypes.ALIGNED_WINDOWS,
                        EngineTypes.WINDOW_GRID,
                        factory,
                        StageParts.longLiteral(spec.sizeMillis()),
                        StageParts.longLiteral(spec.slideMillis()),
                        StageParts.longLiteral(spec.offsetMillis()),
                        StageParts.longLiteral(spec.latenessMillis()),
                        newState(),
                        panes.pairs() ? ", this::pair_" + id : ""));
        if (panes.kind() == PaneLayout.Kind.SLICES) {
            parts.field(state, id + "_merged", newState());
        }
        StateParts.of(graph, parts, node).windows(windows, key.isPresent(), unsaved());
    }

    private CodeBlock newState() {
        return key.isPresent() ? TableEmitter.creation(state) : CodeBlock.of("new $T()", state);
    }

    // --- records -------------------------------------------------------------------------------------------------

    private void addConsumer(int input) {
        TypeName record = TypeNames.of(common.record(input)).box();
        String late = common.addLate(input);
        String open = addOpen(input, record, late);
        MethodSpec.Builder method = StageParts.method(graph.consumer(node, input))
                .addParameter(record, "record")
                .addParameter(TypeName.LONG, "timestamp");
        common.key(input)
                .ifPresent(code ->
                        method.addCode(code.extract("record", nullKeys.add(node, code, common.record(input), input))));
        switch (panes.kind()) {
            case WINDOWS_OVERLAPPING -> addToEach(method, input, open, late, record);
            case WINDOWS_WITH_GAPS -> addInsideOnly(method, input, open, record);
            default -> addToOnly(method, input, open);
        }
        parts.hot.add(method.build());
    }

    private String time() {
        return spec.eventTime() ? "timestamp" : "lane.clock().millis()";
    }

    private CodeBlock shifted(String time) {
        return spec.offsetMillis() == 0 ? CodeBlock.of(time) : CodeBlock.of("$L - $N", time, prefix + "_OFFSET");
    }

    private CodeBlock paneOf(String time) {
        return CodeBlock.of("Math.floorDiv($L, $N)", shifted(time), prefix + "_PANE");
    }

    /** Every moment is in one pane. */
    private void addToOnly(MethodSpec.Builder method, int input, String open) {
        if (!spec.eventTime()) {
            method.addStatement("long now = $L", time());
        }
        String time = spec.eventTime() ? "timestamp" : "now";
        addToPane(method, input, CodeBlock.of("$N.around($N)", windows, time), open, paneOf(time));
    }

    private void addToPane(MethodSpec.Builder method, int input, CodeBlock found, String open, CodeBlock pane) {
        method.addStatement("$T state = $L", state, found)
                .beginControlFlow("if (state == null)")
                .addStatement("state = $N($L, record, timestamp)", open, pane)
                .beginControlFlow("if (state == null)")
                .addStatement("return")
                .endControlFlow()
                .endControlFlow()
                .addCode(addRecord(input));
        if (spec.latenessMillis() > 0) {
            method.beginControlFlow("if ($N.overdue(state.number()))", windows)
                    .addStatement("refire_$L(state.number()$L)", id, keyArguments())
                    .endControlFlow();
        }
    }

    private CodeBlock keyArguments() {
        return key.map(code -> CodeBlock.of(", $L", code.names())).orElse(CodeBlock.of(""));
    }

    private CodeBlock addRecord(int input) {
        CodeBlock.Builder code = CodeBlock.builder();
        key.ifPresent(parts -> code.addStatement("int at = state.find($L)", parts.names()));
        CodeBlock at = key.isPresent() ? CodeBlock.of("at") : CodeBlock.of("");
        return code.add(common.addRecord(input, CodeBlock.of("state"), at)).build();
    }

    /** Windows with gaps between them: a record may be in none (W3). */
    private void addInsideOnly(MethodSpec.Builder method, int input, String open, TypeName record) {
        String none = "coldNoWindow" + graph.suffix(node, input);
        method.addStatement("long pane = $L", paneOf(time()))
                .beginControlFlow("if ($L - pane * $N >= $N)", shifted(time()), prefix + "_PANE", prefix + "_SIZE")
                .addStatement("$N(record, timestamp)", none)
                .addStatement("return")
                .endControlFlow();
        addToPane(method, input, CodeBlock.of("$N.at(pane)", windows), open, CodeBlock.of("pane"));
        MethodSpec.Builder cold = StageParts.method(none)
                .addJavadoc("The record lies between two windows; it counts as late only if its time is over.\n")
                .addParameter(record, "record")
                .addParameter(TypeName.LONG, "timestamp");
        if (spec.eventTime()) {
            cold.addCode(common.requireTimestamp())
                    .beginControlFlow("if ($N.isLate(timestamp))", windows)
                    .addStatement("$N(record, timestamp)", "late" + none.substring("coldNoWindow".length()))
                    .endControlFlow();
        }
        parts.cold.add(cold.build());
    }

    /** Each window keeps its own state, and the record goes into all of them, the latest first as in Flink. */
    private void addToEach(MethodSpec.Builder method, int input, String open, String late, TypeName record) {
        method.addStatement("long pane = $L", paneOf(time()))
                .addStatement("boolean accepted = false")
                .beginControlFlow(
                        "for (; $L - pane * $N < $N; pane--)", shifted(time()), prefix + "_PANE", prefix + "_SIZE")
                .addStatement("$T state = $N.at(pane)", state, windows)
                .beginControlFlow("if (state == null)")
                .addStatement("state = $N(pane, record, timestamp)", open)
                .endControlFlow()
                .beginControlFlow("if (state != null)")
                .addStatement("accepted = true")
                .addStatement("add$L($L, state$L)", suffix(input), "record, timestamp", keyArguments())
                .endControlFlow()
                .endControlFlow()
                .beginControlFlow("if (!accepted)")
                .addStatement("$N(record, timestamp)", late)
                .endControlFlow();
        MethodSpec.Builder add = StageParts.method("add" + suffix(input))
                .addParameter(record, "record")
                .addParameter(TypeName.LONG, "timestamp")
                .addParameter(state, "state");
        key.ifPresent(code -> add.addParameters(code.parameters()));
        add.addCode(addRecord(input));
        if (spec.latenessMillis() > 0) {
            add.beginControlFlow("if ($N.refire(state.number()))", windows)
                    .addStatement(key.isPresent() ? "fire_$L(state, at)" : "fire_$L(state)", id)
                    .endControlFlow();
        }
        parts.hot.add(add.build());
    }

    private String suffix(int input) {
        return graph.suffix(node, input);
    }

    /** Adds the cold path of a record whose pane is not open; it returns null if the record is late. */
    private String addOpen(int input, TypeName record, String late) {
        String name = "coldOpen" + suffix(input);
        MethodSpec.Builder method = StageParts.method(name)
                .addParameter(TypeName.LONG, "pane")
                .addParameter(record, "record")
                .addParameter(TypeName.LONG, "timestamp")
                .returns(state);
        if (!spec.eventTime()) {
            method.addStatement("return $N.reopen(pane)", windows);
        } else {
            method.addCode(common.requireTimestamp()).addStatement("$T state = $N.open(pane)", state, windows);
            if (panes.kind() != PaneLayout.Kind.WINDOWS_OVERLAPPING) {
                method.beginControlFlow("if (state == null)")
                        .addStatement("$N(record, timestamp)", late)
                        .endControlFlow();
            }
            method.addStatement("return state");
        }
        parts.cold.add(method.build());
        return name;
    }
}
