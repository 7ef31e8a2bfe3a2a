package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.thalweg.processor.model.StepModel.SourceModel;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.Stream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Writes one round of a lane that shares edges with others: what comes from the last edges first, then from earlier ones,
 * then from the sources, and each only while there is room in all edges behind it. So the last edge can always be emptied,
 * hence all can, and nothing ever waits inside the loop over records.
 */
final class ExchangeSchedule {

    private final StageGraph graph;
    private final List<Edge> edges = new ArrayList<>();

    /** An input of a step with an exchange in front of it. */
    private record Edge(Node node, int input) {}

    ExchangeSchedule(StageGraph graph) {
        this.graph = graph;
        for (Node node : graph.nodes()) {
            graph.exchangedInputs(node).forEach(input -> edges.add(new Edge(node, input)));
        }
    }

    boolean isEmpty() {
        return edges.isEmpty();
    }

    private String name(Edge edge) {
        return graph.exchange(edge.node(), edge.input());
    }

    /** The round of a lane that is not alone. */
    MethodSpec work() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("workBesideOthers")
                .addModifiers(Modifier.PRIVATE)
                .addJavadoc(
                        "One round with other lanes beside this one: later edges first, and each only while all edges"
                                + " behind it\nhave room.\n")
                .addParameter(TypeName.INT, "limit")
                .returns(TypeName.INT)
                .addStatement("int taken = 0");
        for (int i = edges.size() - 1; i >= 0; i--) {
            Edge edge = edges.get(i);
            take(method, behind(edge.node()), CodeBlock.of("receive$L()", graph.suffix(edge.node(), edge.input())));
        }
        for (Node source : sources()) {
            take(method, behind(source), CodeBlock.of("poll_$L(limit)", graph.id(source)));
        }
        for (Edge edge : edges) {
            method.beginControlFlow("if ($L)", conjunction(feeders(edge)))
                    .addStatement("$N.end()", name(edge))
                    .endControlFlow();
        }
        for (Edge edge : edges) {
            method.addStatement("$N.flushAfter(taken)", name(edge));
        }
        return method.addStatement("return taken").build();
    }

    private static void take(MethodSpec.Builder method, List<String> room, CodeBlock taken) {
        if (room.isEmpty()) {
            method.addStatement("taken += $L", taken);
            return;
        }
        List<CodeBlock> ready = room.stream()
                .map(exchange -> CodeBlock.of("$N.ready()", exchange))
                .toList();
        method.beginControlFlow("if ($L)", CodeBlock.join(ready, " & "))
                .addStatement("taken += $L", taken)
                .endControlFlow();
    }

    private List<Node> sources() {
        return graph.nodes().stream()
                .filter(node -> node.step() instanceof SourceModel)
                .toList();
    }

    /** The exchanges that a record may reach behind a step, over however many lanes it goes: what stays here reaches them. */
    private List<String> behind(Node node) {
        Set<String> reached = new LinkedHashSet<>();
        addBehind(node, reached);
        return List.copyOf(reached);
    }

    private void addBehind(Node node, Set<String> reached) {
        for (StageGraph.Reader reader : graph.readersOf(node)) {
            if (graph.exchanged(reader.node(), reader.input())) {
                reached.add(graph.exchange(reader.node(), reader.input()));
            }
            addBehind(reader.node(), reached);
        }
    }

    /** What has to have ended before this lane can end an edge: the sources and the edges that feed it. */
    private List<CodeBlock> feeders(Edge edge) {
        Set<String> ended = new LinkedHashSet<>();
        for (Stream stream : edge.node().inputs().get(edge.input())) {
            addFeeders(graph.node(stream.step()), ended);
        }
        return ended.stream().map(condition -> CodeBlock.of("$L", condition)).toList();
    }

    private void addFeeders(Node node, Set<String> ended) {
        if (node.step() instanceof SourceModel) {
            ended.add(graph.id(node) + ".ended()");
            return;
        }
        for (int input = 0; input < node.inputs().size(); input++) {
            if (graph.exchanged(node, input)) {
                ended.add(graph.exchange(node, input) + ".drained()");
            }
            node.inputs().get(input).forEach(stream -> addFeeders(graph.node(stream.step()), ended));
        }
    }

    /** Whether nothing more can reach a step on this lane: then its processing-time windows do not fire any more (E22). */
    CodeBlock inputsEnded(Node node) {
        Set<String> ended = new LinkedHashSet<>();
        addFeeders(node, ended);
        return conjunction(ended.stream().map(ExchangeSchedule::orAlone).toList());
    }

    /** With one lane there is no exchange, and nothing to wait for. */
    private static CodeBlock orAlone(String condition) {
        String exchange = condition.substring(0, condition.indexOf('.'));
        return condition.endsWith(".drained()")
                ? CodeBlock.of("($N == null || $L)", exchange, condition)
                : CodeBlock.of("$L", condition);
    }

    private static CodeBlock conjunction(List<CodeBlock> conditions) {
        return conditions.isEmpty() ? CodeBlock.of("true") : CodeBlock.join(conditions, " && ");
    }

    /** Whether the lane has nothing to receive and nothing to send any more. */
    MethodSpec finished() {
        CodeBlock.Builder condition = CodeBlock.builder();
        for (int i = 0; i < edges.size(); i++) {
            condition
                    .add(i == 0 ? "" : " && ")
                    .add("$N.drained() && $N.finished()", name(edges.get(i)), name(edges.get(i)));
        }
        return MethodSpec.methodBuilder("exchangesFinished")
                .addModifiers(Modifier.PRIVATE)
                .returns(TypeName.BOOLEAN)
                .addStatement("return $L", condition.build())
                .build();
    }

    /** A field that tells whether there are other lanes at all. */
    String anyExchange() {
        return name(edges.get(0));
    }
}
