package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.CodeBlock;
import io.thalweg.processor.emit.Literals;
import io.thalweg.processor.plan.Node;
import java.util.Optional;

/** The parts of a step's state, as the stage shows them to a visitor: one statement each. */
final class StateParts {

    private final StageParts parts;
    private final String id;
    private final CodeBlock step;

    private StateParts(StageParts parts, String id, CodeBlock step) {
        this.parts = parts;
        this.id = id;
        this.step = step;
    }

    static StateParts of(StageGraph graph, StageParts parts, Node node) {
        return new StateParts(parts, graph.id(node), Literals.string(node.name()));
    }

    private CodeBlock.Builder code() {
        return parts.state.computeIfAbsent(id, first -> CodeBlock.builder());
    }

    /** A table of the state of keys. */
    void table(String field, Optional<String> unsaved) {
        if (unsaved.isPresent()) {
            unsaved("state", unsaved.get());
        } else {
            add("keyed", "state", CodeBlock.of("new $T($N)", EngineTypes.TABLE_PART, field));
        }
    }

    /** The panes of aligned windows, and how far they have fired. */
    void windows(String field, boolean keyed, Optional<String> unsaved) {
        if (unsaved.isPresent()) {
            unsaved("windows", unsaved.get());
        } else {
            add("time", "windows", CodeBlock.of("$N", field));
            add(
                    keyed ? "keyed" : "lane",
                    "panes",
                    CodeBlock.of("new $T<>($N)", keyed ? EngineTypes.WINDOWS_PART : EngineTypes.LONE_PANES, field));
        }
    }

    /** A part of a kind that the visitor knows: one of its methods. */
    void add(String kind, String state, CodeBlock part) {
        code().addStatement("visitor.$N($L, $L, $L)", kind, step, Literals.string(state), part);
    }

    /** A list of items that lanes share out, or all get. */
    void items(String state, boolean union, String field) {
        code().addStatement("visitor.items($L, $L, $L, $N)", step, Literals.string("operator/" + state), union, field);
    }

    /** A variable of the stage. */
    void variable(String kind, String state, String field) {
        code().addStatement("$N = visitor.$N($L, $L, $N)", field, kind, step, Literals.string(state), field);
    }

    /** A part that cannot be saved. */
    void unsaved(String state, String reason) {
        code().addStatement("visitor.unsaved($L, $L, $L)", step, Literals.string(state), Literals.string(reason));
    }
}
