package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.Literals;
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
        addFiring();
        common.addWatermark(time -> CodeBlock.builder()
                .beginControlFlow("if ($N.advance($N))", windows, time)
                .addStatement("fire_$L()", id)
                .endControlFlow()
                .build());
    }

    private void addState() {
        if (key.isPresent()) {
            types.add(new TableEmitter(
                            state,
                            node.name(),
                            key.get(),
                            common.layout(key.get()),
                            common.stepClass(),
                            common.bufferedType(),
                            null)
                    .emit());
        } else {
            types.add(
                    new PaneEmitter(state, node.name(), common.layout(null), common.stepClass(), common.bufferedType())
                            .emit());
        }
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
        parts.fieldInPlace(
                type,
                windows,
                CodeBlock.of(
                        "new $T<>($T.$L($L, $L, $L, $L), $T::new)",
                        EngineTypes.ALIGNED_WINDOWS,
                        EngineTypes.WINDOW_GRID,
                        factory,
                        StageParts.longLiteral(spec.sizeMillis()),
                        StageParts.longLiteral(spec.slideMillis()),
                        StageParts.longLiteral(spec.offsetMillis()),
                        StageParts.longLiteral(spec.latenessMillis()),
                        state));
        if (panes.kind() == PaneLayout.Kind.SLICES) {
            parts.fieldInPlace(state, id + "_merged", CodeBlock.of("new $T()", state));
        }
    }

    // --- records -------------------------------------------------------------------------------------------------

    private void addConsumer(int input) {
        TypeName record = TypeNames.of(common.record(input)).box();
        String late = common.addLate(input);
        String open = addOpen(input, record, late);
        MethodSpec.Builder method = StageParts.method(graph.consumer(node, input))
                .addParameter(record, "record")
                .addParameter(TypeName.LONG, "timestamp");
        key.ifPresent(
                code -> method.addCode(code.extract("record", nullKeys.add(node, code, common.record(input), input))));
        method.addStatement("long pane = Math.floorDiv($L, $N)", shiftedTime(), prefix + "_PANE");
        switch (panes.kind()) {
            case WINDOWS_OVERLAPPING -> addToEach(method, input, open, late, record);
            case WINDOWS_WITH_GAPS -> addInsideOnly(method, input, open, record);
            default -> addToPane(method, input, open);
        }
        parts.hot.add(method.build());
    }

    private String time() {
        return spec.eventTime() ? "timestamp" : "lane.clock().millis()";
    }

    private CodeBlock shiftedTime() {
        return spec.offsetMillis() == 0 ? CodeBlock.of(time()) : CodeBlock.of("$L - $N", time(), prefix + "_OFFSET");
    }

    private void addToPane(MethodSpec.Builder method, int input, String open) {
        method.addStatement("$T state = $N.at(pane)", state, windows)
                .beginControlFlow("if (state == null)")
                .addStatement("state = $N(pane, record, timestamp)", open)
                .beginControlFlow("if (state == null)")
                .addStatement("return")
                .endControlFlow()
                .endControlFlow()
                .addCode(addRecord(input));
        if (spec.latenessMillis() > 0) {
            method.beginControlFlow("if ($N.overdue(pane))", windows)
                    .addStatement("refire_$L(pane$L)", id, keyArguments())
                    .endControlFlow();
            addRefire(input);
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
        method.beginControlFlow("if ($L - pane * $N >= $N)", shiftedTime(), prefix + "_PANE", prefix + "_SIZE")
                .addStatement("$N(record, timestamp)", none)
                .addStatement("return")
                .endControlFlow();
        addToPane(method, input, open);
        MethodSpec.Builder cold = StageParts.method(none)
                .addJavadoc("The record lies between two windows; it counts as late only if its time is over.\n")
                .addParameter(record, "record")
                .addParameter(TypeName.LONG, "timestamp");
        if (spec.eventTime()) {
            cold.addCode(requireTimestamp())
                    .beginControlFlow("if ($N.isLate(timestamp))", windows)
                    .addStatement("$N(record, timestamp)", "late" + none.substring("coldNoWindow".length()))
                    .endControlFlow();
        }
        parts.cold.add(cold.build());
    }

    /** Each window keeps its own state, and the record goes into all of them, the latest first as in Flink. */
    private void addToEach(MethodSpec.Builder method, int input, String open, String late, TypeName record) {
        method.addStatement("boolean accepted = false")
                .beginControlFlow(
                        "for (; $L - pane * $N < $N; pane--)", shiftedTime(), prefix + "_PANE", prefix + "_SIZE")
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
            method.addCode(requireTimestamp()).addStatement("$T state = $N.open(pane)", state, windows);
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

    private CodeBlock requireTimestamp() {
        return CodeBlock.builder()
                .beginControlFlow("if (timestamp == Long.MIN_VALUE)")
                .addStatement("throw new $T($L, record)", EngineTypes.MISSING_TIMESTAMP, Literals.string(node.name()))
                .endControlFlow()
                .build();
    }

    // --- firing --------------------------------------------------------------------------------------------------

    private void addFiring() {
        boolean slices = panes.kind() == PaneLayout.Kind.SLICES;
        parts.cold.add(StageParts.method("fire_" + id)
                .addJavadoc("Fires all windows that are due, in the order of their ends.\n")
                .beginControlFlow("while ($N.next())", windows)
                .addStatement(slices ? "fireAll_$L(merge_$L())" : "fireAll_$L($L.first())", id, slices ? id : windows)
                .endControlFlow()
                .build());
        parts.cold.add(fireAll());
        if (key.isPresent()) {
            parts.cold.add(fireOne());
        } else if (panes.kind() == PaneLayout.Kind.WINDOWS_OVERLAPPING && spec.latenessMillis() > 0) {
            parts.cold.add(StageParts.method("fire_" + id)
                    .addParameter(state, "state")
                    .addStatement("fireAll_$L(state)", id)
                    .build());
        }
        if (slices) {
            parts.cold.add(merge());
            parts.cold.add(mergeInto());
        }
    }

    /** All keys of a window. */
    private MethodSpec fireAll() {
        MethodSpec.Builder method =
                StageParts.method("fireAll_" + id).addParameter(state, "state").addCode(setWindow());
        if (key.isPresent()) {
            return method.beginControlFlow("for (int at = state.next(0); at >= 0; at = state.next(at + 1))")
                    .addStatement("fireKey_$L(state, at)", id)
                    .endControlFlow()
                    .build();
        }
        return method.addCode(loadAndFire(CodeBlock.of(""), List.of())).build();
    }

    private CodeBlock setWindow() {
        return CodeBlock.builder()
                .addStatement("$N.set($N.start(), $N.end())", id + "_window", windows, windows)
                .build();
    }

    private CodeBlock loadAndFire(CodeBlock at, List<CodeBlock> keyValues) {
        CodeBlock index = at.isEmpty() ? at : CodeBlock.of("$L, ", at);
        return CodeBlock.builder()
                .addStatement("state.load($L$N)", index, id)
                .add(common.result(keyValues, CodeBlock.of("state.records($L)", at), storeBack(index)))
                .build();
    }

    /** What slices merge into is thrown away. */
    private CodeBlock storeBack(CodeBlock index) {
        return panes.kind() == PaneLayout.Kind.SLICES
                ? CodeBlock.of("")
                : CodeBlock.builder()
                        .addStatement("state.store($L$N)", index, id)
                        .build();
    }

    /** One key of the window at hand; and the same after a late record, as {@code fire_<step>(state, at)}. */
    private MethodSpec fireOne() {
        List<CodeBlock> keyValues = new java.util.ArrayList<>();
        for (int part = 0; part < key.orElseThrow().parts().size(); part++) {
            keyValues.add(CodeBlock.of("state.$N(at)", key.get().name(part)));
        }
        if (panes.kind() == PaneLayout.Kind.WINDOWS_OVERLAPPING && spec.latenessMillis() > 0) {
            parts.cold.add(StageParts.method("fire_" + id)
                    .addParameter(state, "state")
                    .addParameter(TypeName.INT, "at")
                    .addCode(setWindow())
                    .addStatement("fireKey_$L(state, at)", id)
                    .build());
        }
        return StageParts.method("fireKey_" + id)
                .addParameter(state, "state")
                .addParameter(TypeName.INT, "at")
                .addCode(loadAndFire(CodeBlock.of("at"), keyValues))
                .build();
    }

    /** A window's slices together; a window with one slice needs no merging. */
    private MethodSpec merge() {
        return StageParts.method("merge_" + id)
                .returns(state)
                .addStatement("$T first = $N.first()", state, windows)
                .addStatement("$T slice = $N.following()", state, windows)
                .beginControlFlow("if (slice == null)")
                .addStatement("return first")
                .endControlFlow()
                .addStatement("$N.clear()", id + "_merged")
                .addStatement("mergeSlice_$L(first)", id)
                .beginControlFlow("for (; slice != null; slice = $N.following())", windows)
                .addStatement("mergeSlice_$L(slice)", id)
                .endControlFlow()
                .addStatement("return $N", id + "_merged")
                .build();
    }

    private MethodSpec mergeInto() {
        String merged = id + "_merged";
        MethodSpec.Builder method = StageParts.method("mergeSlice_" + id).addParameter(state, "slice");
        if (key.isEmpty()) {
            return method.addCode(mergeAccumulators(CodeBlock.of(""), CodeBlock.of("")))
                    .build();
        }
        return method.addStatement("$N.ensure(slice.size())", merged)
                .beginControlFlow("for (int from = slice.next(0); from >= 0; from = slice.next(from + 1))")
                .addStatement("mergeKey_$L(slice, from)", id)
                .endControlFlow()
                .build();
    }

    private CodeBlock mergeAccumulators(CodeBlock at, CodeBlock from) {
        String merged = id + "_merged";
        CodeBlock atIndex = at.isEmpty() ? at : CodeBlock.of("$L, ", at);
        CodeBlock fromIndex = from.isEmpty() ? from : CodeBlock.of("$L, ", from);
        return CodeBlock.builder()
                .addStatement("$N.load($L$N)", merged, atIndex, id)
                .addStatement("slice.load($L$N)", fromIndex, id + "_other")
                .addStatement("$N.$N($N)", id, window.onMerge().orElseThrow().name(), id + "_other")
                .addStatement("$N.store($L$N)", merged, atIndex, id)
                .build();
    }

    /** Adds the merging of one key; a key that the merged table did not have yet is copied. */
    private void addMergeKey() {
        String merged = id + "_merged";
        parts.cold.add(StageParts.method("mergeKey_" + id)
                .addParameter(state, "slice")
                .addParameter(TypeName.INT, "from")
                .addStatement("int before = $N.size()", merged)
                .addStatement("int at = $N.find(slice, from)", merged)
                .beginControlFlow("if ($N.size() > before)", merged)
                .addStatement("slice.load(from, $N)", id)
                .addStatement("$N.store(at, $N)", merged, id)
                .addStatement("return")
                .endControlFlow()
                .addCode(mergeAccumulators(CodeBlock.of("at"), CodeBlock.of("from")))
                .build());
    }

    /** After a late record that is still accepted, the windows it belongs to fire again for its key (W10, W21). */
    private void addRefire(int input) {
        if (input > 0) {
            return;
        }
        MethodSpec.Builder method = StageParts.method("refire_" + id).addParameter(TypeName.LONG, "pane");
        key.ifPresent(code -> method.addParameters(code.parameters()));
        method.addStatement("long firstWindow = $N.firstWindow(pane)", windows)
                .beginControlFlow("for (long window = $N.lastWindow(pane); window >= firstWindow; window--)", windows)
                .beginControlFlow("if ($N.refire(window))", windows)
                .addCode(setWindow())
                .addCode(refireOne())
                .endControlFlow()
                .endControlFlow();
        parts.cold.add(method.build());
    }

    private CodeBlock refireOne() {
        boolean slices = panes.kind() == PaneLayout.Kind.SLICES;
        if (key.isEmpty()) {
            return CodeBlock.builder()
                    .addStatement(
                            slices ? "fireAll_$L(merge_$L())" : "fireAll_$L($L.first())", id, slices ? id : windows)
                    .build();
        }
        CodeBlock names = key.get().names();
        if (!slices) {
            return CodeBlock.builder()
                    .addStatement("$T state = $N.first()", state, windows)
                    .addStatement("fireKey_$L(state, state.lookup($L))", id, names)
                    .build();
        }
        String merged = id + "_merged";
        return CodeBlock.builder()
                .addStatement("$N.clear()", merged)
                .beginControlFlow(
                        "for ($T slice = $N.first(); slice != null; slice = $N.following())", state, windows, windows)
                .addStatement("int from = slice.lookup($L)", names)
                .beginControlFlow("if (from >= 0)")
                .addStatement("mergeKey_$L(slice, from)", id)
                .endControlFlow()
                .endControlFlow()
                .addStatement("fireKey_$L($N, $N.next(0))", id, merged, merged)
                .build();
    }

    /** Adds what only keyed slices need. */
    void addKeyedSlices() {
        if (panes.kind() == PaneLayout.Kind.SLICES && key.isPresent()) {
            addMergeKey();
        }
    }
}
