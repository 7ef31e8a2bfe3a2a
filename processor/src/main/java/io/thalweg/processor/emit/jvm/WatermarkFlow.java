package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.plan.Node;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Code that carries watermarks and idleness through a stage. Steps that have nothing to do with time are left out: a
 * source's watermark goes straight to the windows, merges and sinks behind them (E10, E18).
 */
final class WatermarkFlow {

    private final StageGraph graph;
    private final StageParts parts;
    private final Set<String> askedFor = new HashSet<>();

    WatermarkFlow(StageGraph graph, StageParts parts) {
        this.graph = graph;
        this.parts = parts;
    }

    /** Whether a step makes one watermark out of several. */
    boolean merges(Node node) {
        return graph.channels(node) > 1;
    }

    /** Whether a step begins a watermark of its own: {@code watermark_<step>} and a field that holds the last one. */
    private static boolean begins(Node node) {
        return node.step() instanceof StepModel.SourceModel
                || advancesState(node)
                || node.step() instanceof StepModel.AsyncModel
                || node.step() instanceof StepModel.TransformModel transform
                        && transform.watermark().isPresent();
    }

    /** Whether a watermark makes the step do something before it goes on: {@code watermark_<step>}. */
    private static boolean advancesState(Node node) {
        return node.step() instanceof StepModel.WindowModel
                || node.step() instanceof StepModel.IntervalJoinModel
                || TimerSteps.areIn(node);
    }

    static String method(String id) {
        return "watermark_" + id;
    }

    static String status(String id) {
        return "status_" + id;
    }

    /** The last watermark that has reached a step. */
    CodeBlock current(Node node) {
        if (merges(node)) {
            return CodeBlock.of("$N.current()", mergerName(node));
        }
        return !node.inputs().isEmpty() && graph.exchanged(node, 0)
                ? CodeBlock.of(
                        "($N == null ? $L : $N.current())",
                        graph.exchange(node, 0),
                        upstreamCurrent(node),
                        mergerName(node))
                : upstreamCurrent(node);
    }

    private CodeBlock upstreamCurrent(Node node) {
        if (node.inputs().isEmpty() || graph.feeds(node).isEmpty()) {
            return CodeBlock.of("Long.MIN_VALUE");
        }
        Node upstream = graph.node(graph.feeds(node).get(0).step());
        if (!begins(upstream)) {
            return current(upstream);
        }
        askedFor.add(upstream.name());
        return CodeBlock.of("$N", field(upstream));
    }

    /** Whether a step has asked for the watermark of this one; complete when all steps have been added. */
    boolean isAskedFor(Node node) {
        return askedFor.contains(node.name());
    }

    String field(Node node) {
        return graph.id(node) + "_watermark";
    }

    private String mergerName(Node node) {
        return graph.id(node) + "_merger";
    }

    private String inputMergerName(Node node, int input) {
        return graph.id(node) + "_merger" + input;
    }

    /** Passes a new watermark, in the variable {@code watermark}, on to everybody behind a step. */
    CodeBlock forward(Node node) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (StageGraph.Reader reader : distinctReaders(node)) {
            if (graph.exchanged(reader.node(), reader.input())) {
                code.addStatement(
                        "watermarkTo$L($L, watermark)", graph.suffix(reader.node(), reader.input()), reader.channel());
            } else if (merges(reader.node())) {
                code.addStatement("$L.watermark($L, watermark)", channel(reader), channelIndex(reader));
            } else {
                code.add(receive(reader.node()));
            }
        }
        return code.build();
    }

    private Set<StageGraph.Reader> distinctReaders(Node node) {
        return new LinkedHashSet<>(graph.readersOf(node));
    }

    /** What a step does with a new watermark of its only input, or of all its inputs together. */
    CodeBlock receive(Node node) {
        if (advancesState(node)) {
            return CodeBlock.builder()
                    .addStatement("$N(watermark)", method(graph.id(node)))
                    .build();
        }
        if (node.step() instanceof StepModel.SinkModel) {
            return CodeBlock.builder()
                    .addStatement("$N.watermark(watermark)", graph.id(node))
                    .build();
        }
        if (node.step() instanceof StepModel.AsyncModel) {
            return CodeBlock.builder()
                    .addStatement("$N.watermark(watermark)", AsyncSteps.calls(graph.id(node)))
                    .build();
        }
        if (begins(node)) {
            return CodeBlock.builder()
                    .addStatement("$N.watermark(watermark)", graph.id(node) + "_upstream")
                    .build();
        }
        return forward(node);
    }

    /**
     * Passes a change of status on to everybody behind a step.
     *
     * @param idle the new status: a variable, {@code true} or {@code false}
     */
    CodeBlock forwardStatus(Node node, String idle) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (StageGraph.Reader reader : distinctReaders(node)) {
            if (graph.exchanged(reader.node(), reader.input())) {
                code.addStatement(
                        "statusTo$L($L, $L)", graph.suffix(reader.node(), reader.input()), reader.channel(), idle);
            } else if (merges(reader.node())) {
                code.addStatement("$L.status($L, $L)", channel(reader), channelIndex(reader), idle);
            } else {
                code.add(receiveStatus(reader.node(), idle));
            }
        }
        return code.build();
    }

    /** What a step does with a change of status of its only input, or of all its inputs together. */
    CodeBlock receiveStatus(Node node, String idle) {
        if (node.step() instanceof StepModel.SinkModel) {
            return CodeBlock.builder()
                    .addStatement("$N.status($L)", graph.id(node), idle)
                    .build();
        }
        if (node.step() instanceof StepModel.AsyncModel) {
            return CodeBlock.builder()
                    .addStatement("$N.status($L)", AsyncSteps.calls(graph.id(node)), idle)
                    .build();
        }
        boolean reassigns = begins(node) && node.step() instanceof StepModel.TransformModel;
        return reassigns ? CodeBlock.of("") : forwardStatus(node, idle);
    }

    private CodeBlock channel(StageGraph.Reader reader) {
        return CodeBlock.of("$N", merger(reader.node(), reader.input()));
    }

    private int channelIndex(StageGraph.Reader reader) {
        return hasInputMerger(reader.node(), reader.input())
                        || reader.node().inputs().size() == 1
                ? reader.channel()
                : reader.input();
    }

    /** The merger that the channels of an input meet first: that of the input, if it has its own, or that of the step. */
    String merger(Node node, int input) {
        return hasInputMerger(node, input) ? inputMergerName(node, input) : mergerName(node);
    }

    /** With several handlers, an input that is a union, or that several lanes send to, is merged by itself first. */
    private boolean hasInputMerger(Node node, int input) {
        return node.inputs().size() > 1 && (node.inputs().get(input).size() > 1 || graph.exchanged(node, input));
    }

    /** Adds the merger of a step with several inputs, be they a union (E10), several handlers (E15), or several lanes. */
    void addMerger(Node node) {
        if (!merges(node) && graph.exchangedInputs(node).isEmpty()) {
            return;
        }
        boolean union = node.inputs().size() == 1;
        String target = addTarget(node, "Merged", receive(node), idle -> receiveStatus(node, idle));
        if (union) {
            addLanesMerger(node, 0, mergerName(node), target);
        } else {
            parts.fieldInPlace(
                    EngineTypes.INPUT_WATERMARKS,
                    mergerName(node),
                    CodeBlock.of(
                            "new $T($L, new $N())",
                            EngineTypes.INPUT_WATERMARKS,
                            node.inputs().size(),
                            target));
            StateParts.of(graph, parts, node).add("time", "inputs", CodeBlock.of("$N", mergerName(node)));
        }
        for (int input = 0; input < node.inputs().size(); input++) {
            if (hasInputMerger(node, input)) {
                addInputMerger(node, input);
            }
        }
    }

    /** A merger with a channel per stream and lane; stream {@code s} of lane {@code l} is channel {@code s * lanes + l}. */
    private void addLanesMerger(Node node, int input, String name, String target) {
        int streams = node.inputs().get(input).size();
        CodeBlock channels = !graph.exchanged(node, input)
                ? CodeBlock.of("$L", streams)
                : streams == 1 ? CodeBlock.of("lane.parallelism()") : CodeBlock.of("$L * lane.parallelism()", streams);
        parts.field(
                EngineTypes.WATERMARK_MERGER,
                name,
                CodeBlock.of("new $T($L, new $N())", EngineTypes.WATERMARK_MERGER, channels, target));
        StateParts.of(graph, parts, node).add("time", "channels/" + input, CodeBlock.of("$N", name));
    }

    private void addInputMerger(Node node, int input) {
        CodeBlock watermark = CodeBlock.builder()
                .addStatement("$N.watermark($L, watermark)", mergerName(node), input)
                .build();
        String target = addTarget(
                node,
                "Input" + input,
                watermark,
                idle -> CodeBlock.builder()
                        .addStatement("$N.status($L, $L)", mergerName(node), input, idle)
                        .build());
        addLanesMerger(node, input, inputMergerName(node, input), target);
    }

    /** A class inside of the stage that does something with watermarks and status. */
    String addTarget(Node node, String suffix, CodeBlock watermark, StatusCode status) {
        return addTarget(node, suffix, CodeBlock.of(""), watermark, status);
    }

    /** The same, with a comment on the class. */
    String addTarget(Node node, String suffix, CodeBlock comment, CodeBlock watermark, StatusCode status) {
        String name = graph.innerClass(node, suffix);
        parts.inner.add(TypeSpec.classBuilder(name)
                .addJavadoc(comment)
                .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
                .addSuperinterface(EngineTypes.WATERMARK_TARGET)
                .addMethod(StageParts.override("watermark")
                        .addParameter(TypeName.LONG, "watermark")
                        .addCode(StageParts.unchecked(watermark))
                        .build())
                .addMethod(statusMethod("idle", status.code("true")))
                .addMethod(statusMethod("active", status.code("false")))
                .build());
        return name;
    }

    private static MethodSpec statusMethod(String name, CodeBlock status) {
        return StageParts.override(name).addCode(StageParts.unchecked(status)).build();
    }

    /** Code for a change of status, given the text of the new one. */
    interface StatusCode {
        CodeBlock code(String idle);
    }

    /** Adds what begins a watermark of its own: the field, the method with the rule that it only rises, the status. */
    void addOrigin(Node node) {
        String id = graph.id(node);
        parts.variable(TypeName.LONG, field(node), CodeBlock.of("Long.MIN_VALUE"));
        parts.variable(TypeName.BOOLEAN, id + "_idle", CodeBlock.of("false"));
        StateParts state = StateParts.of(graph, parts, node);
        state.variable("watermark", "watermark", field(node));
        state.variable("idle", "idle", id + "_idle");
        parts.hot.add(StageParts.method(method(id))
                .addParameter(TypeName.LONG, "watermark")
                .beginControlFlow("if (watermark <= $N)", field(node))
                .addStatement("return")
                .endControlFlow()
                .beginControlFlow("if ($N)", id + "_idle")
                .addStatement("$N(false)", status(id))
                .endControlFlow()
                .addStatement("$N = watermark", field(node))
                .addCode(forward(node))
                .build());
        parts.cold.add(StageParts.method(status(id))
                .addParameter(TypeName.BOOLEAN, "idle")
                .beginControlFlow("if ($N != idle)", id + "_idle")
                .addStatement("$N = idle", id + "_idle")
                .addCode(forwardStatus(node, "idle"))
                .endControlFlow()
                .build());
    }
}
