package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.WindowSpec;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.PaneLayout;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes how the windows of one tumbling or sliding step fire: all that are due in the order of their ends, or again for
 * one key after a late record. Slices are merged for it; a pane that is a window fires as it is.
 */
final class AlignedWindowFiring {

    private final StageParts parts;
    private final WindowModel window;
    private final WindowSpec spec;
    private final WindowParts common;
    private final PaneLayout panes;
    private final Optional<KeyCode> key;
    private final String id;
    private final String windows;
    private final ClassName state;

    AlignedWindowFiring(StageGraph graph, StageParts parts, Node node, WindowModel window, WindowParts common) {
        this.parts = parts;
        this.window = window;
        this.spec = window.window();
        this.common = common;
        this.panes = PaneLayout.of(window);
        this.key = common.key();
        this.id = graph.id(node);
        this.windows = id + "_windows";
        this.state = graph.stateClass(node);
    }

    /** Adds the methods that fire windows, in the order in which they call each other. */
    void add() {
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
            if (panes.pairs()) {
                parts.cold.add(pair());
            }
            if (key.isPresent()) {
                addMergeKey();
            }
        }
        if (spec.latenessMillis() > 0 && panes.kind() != PaneLayout.Kind.WINDOWS_OVERLAPPING) {
            addRefire();
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
        if (common.join().isPresent()) {
            return common.join().get().joinInTable(keyValues);
        }
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
                .addCode(copyFirst())
                .beginControlFlow("for (; slice != null; slice = $N.following())", windows)
                .addStatement("mergeSlice_$L($N, slice)", id, id + "_merged")
                .endControlFlow()
                .addStatement("return $N", id + "_merged")
                .build();
    }

    private CodeBlock copyFirst() {
        return copy("first", id + "_merged");
    }

    private CodeBlock copy(String from, String to) {
        return key.isPresent()
                ? CodeBlock.builder().addStatement("$N.copyFrom($N)", to, from).build()
                : CodeBlock.builder()
                        .addStatement("$N.load($N)", from, id)
                        .addStatement("$N.store($N)", to, id)
                        .build();
    }

    /** Two neighbours together, for all windows that have both. */
    private MethodSpec pair() {
        return MethodSpec.methodBuilder("pair_" + id)
                .addJavadoc("Merges two neighbouring slices, for all windows that have both.\n")
                .addModifiers(Modifier.PRIVATE)
                .addParameter(state, "left")
                .addParameter(state, "right")
                .addParameter(state, "pair")
                .beginControlFlow("try")
                .addCode(copy("left", "pair"))
                .addStatement("mergeSlice_$L(pair, right)", id)
                .nextControlFlow("catch ($T e)", Exception.class)
                .addStatement("throw $T.unchecked(e)", EngineTypes.HANDLER_EXCEPTION)
                .endControlFlow()
                .build();
    }

    private MethodSpec mergeInto() {
        MethodSpec.Builder method = StageParts.method("mergeSlice_" + id)
                .addParameter(state, "merged")
                .addParameter(state, "slice");
        if (key.isEmpty()) {
            return method.addCode(mergeAccumulators(CodeBlock.of(""), CodeBlock.of("")))
                    .build();
        }
        return method.addStatement("merged.makeRoomFor(slice)")
                .beginControlFlow("for (int from = slice.next(0); from >= 0; from = slice.next(from + 1))")
                .addStatement("mergeKey_$L(merged, slice, from)", id)
                .endControlFlow()
                .build();
    }

    private CodeBlock mergeAccumulators(CodeBlock at, CodeBlock from) {
        CodeBlock atIndex = at.isEmpty() ? at : CodeBlock.of("$L, ", at);
        CodeBlock fromIndex = from.isEmpty() ? from : CodeBlock.of("$L, ", from);
        return CodeBlock.builder()
                .addStatement("merged.load($L$N)", atIndex, id)
                .addStatement("slice.load($L$N)", fromIndex, id + "_other")
                .addStatement("$N.$N($N)", id, window.onMerge().orElseThrow().name(), id + "_other")
                .addStatement("merged.store($L$N)", atIndex, id)
                .build();
    }

    /** Adds the merging of one key; a key that the merged table did not have yet is copied. */
    private void addMergeKey() {
        MethodSpec.Builder method = StageParts.method("mergeKey_" + id)
                .addParameter(state, "merged")
                .addParameter(state, "slice")
                .addParameter(TypeName.INT, "from");
        if (common.layout(key.orElseThrow()).bijective()) {
            parts.cold.add(method.addStatement("int at = merged.findOrAdopt(slice, from)")
                    .beginControlFlow("if (at >= 0)")
                    .addCode(mergeAccumulators(CodeBlock.of("at"), CodeBlock.of("from")))
                    .endControlFlow()
                    .build());
            return;
        }
        parts.cold.add(method.addStatement("int before = merged.size()")
                .addStatement("int at = merged.find(slice, from)")
                .beginControlFlow("if (merged.size() > before)")
                .addStatement("slice.load(from, $N)", id)
                .addStatement("merged.store(at, $N)", id)
                .addStatement("return")
                .endControlFlow()
                .addCode(mergeAccumulators(CodeBlock.of("at"), CodeBlock.of("from")))
                .build());
    }

    /** After a late record that is still accepted, the windows it belongs to fire again for its key (W10, W21). */
    private void addRefire() {
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
                .addStatement("$N.agreeWith(slice)", merged)
                .addStatement("int from = slice.lookup($L)", names)
                .beginControlFlow("if (from >= 0)")
                .addStatement("mergeKey_$L($N, slice, from)", id, merged)
                .endControlFlow()
                .endControlFlow()
                .addStatement("fireKey_$L($N, $N.next(0))", id, merged, merged)
                .build();
    }
}
