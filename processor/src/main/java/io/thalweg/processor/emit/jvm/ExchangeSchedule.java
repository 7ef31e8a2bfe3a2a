package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.thalweg.processor.model.StepModel.AsyncModel;
import io.thalweg.processor.model.StepModel.SourceModel;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.Stream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Writes one round of a lane that shares edges with others, or waits for answers from outside: what comes from the last
 * edges first, then from earlier ones, then from the sources, and each only while there is room in all edges behind it.
 * So the last edge can always be emptied, hence all can, and nothing ever waits inside the loop over records.
 */
final class ExchangeSchedule {

    private final StageGraph graph;
    private final List<Edge> edges = new ArrayList<>();
    private final List<Node> calls = new ArrayList<>();
    private final List<Inlet> inlets = new ArrayList<>(); // edges and calls, behind all they are fed by

    /** A place at which records enter the steps behind it at the lane's own time. */
    private sealed interface Inlet {}

    /** An input of a step with an exchange in front of it. */
    private record Edge(Node node, int input) implements Inlet {}

    /** An async step, whose results come when they come. */
    private record Calls(Node node) implements Inlet {}

    ExchangeSchedule(StageGraph graph) {
        this.graph = graph;
        for (Node node : graph.nodes()) {
            for (int input : graph.exchangedInputs(node)) {
                edges.add(new Edge(node, input));
                inlets.add(edges.get(edges.size() - 1));
            }
            if (node.step() instanceof AsyncModel) {
                calls.add(node);
                inlets.add(new Calls(node));
            }
        }
    }

    /** Whether a round is no more than reading the sources. */
    boolean isEmpty() {
        return inlets.isEmpty();
    }

    /** Whether records change lanes when there are several. */
    boolean hasExchanges() {
        return !edges.isEmpty();
    }

    /** Whether there are async steps: then a round goes by turns with one lane, too. */
    boolean hasCalls() {
        return !calls.isEmpty();
    }

    private String name(Edge edge) {
        return graph.exchange(edge.node(), edge.input());
    }

    /** The round of a lane that is not alone, or of any lane if there are async steps. */
    MethodSpec work() {
        MethodSpec.Builder method = MethodSpec.methodBuilder(hasCalls() ? "workInTurns" : "workBesideOthers")
                .addModifiers(Modifier.PRIVATE)
                .addJavadoc(
                        hasCalls()
                                ? "One round: what has been answered or sent by other lanes first, from the last step"
                                        + " on, and each only\nwhile there is room in all that is behind it.\n"
                                : "One round with other lanes beside this one: later edges first, and each only while"
                                        + " all edges behind it\nhave room.\n")
                .addParameter(TypeName.INT, "limit")
                .returns(TypeName.INT)
                .addStatement("int taken = 0");
        for (int i = inlets.size() - 1; i >= 0; i--) {
            boolean perhapsAlone = hasCalls() && inlets.get(i) instanceof Edge;
            if (perhapsAlone) {
                method.beginControlFlow("if ($N != null)", name((Edge) inlets.get(i)));
            }
            take(method, inlets.get(i));
            if (perhapsAlone) {
                method.endControlFlow();
            }
        }
        for (Node source : sources()) {
            take(method, behind(source), CodeBlock.of("poll_$L(limit)", graph.id(source)));
        }
        for (Node step : calls) {
            method.beginControlFlow("if ($L)", inputsEnded(step))
                    .addStatement("$N.endInput()", AsyncSteps.calls(graph.id(step)))
                    .endControlFlow();
        }
        endEdges(method);
        return method.addStatement("return taken").build();
    }

    private void take(MethodSpec.Builder method, Inlet inlet) {
        if (inlet instanceof Calls step) {
            take(method, behind(step.node()), CodeBlock.of("emit_$L(limit)", graph.id(step.node())));
        } else if (inlet instanceof Edge edge) {
            take(method, room(edge), CodeBlock.of("receive$L()", graph.suffix(edge.node(), edge.input())));
        }
    }

    private List<CodeBlock> room(Edge edge) {
        return edge.node().step() instanceof AsyncModel
                ? List.of(ready(AsyncSteps.calls(graph.id(edge.node()))))
                : behind(edge.node());
    }

    private void endEdges(MethodSpec.Builder method) {
        boolean perhapsAlone = hasCalls() && hasExchanges();
        if (perhapsAlone) {
            method.beginControlFlow("if ($N != null)", anyExchange());
        }
        for (Edge edge : edges) {
            method.beginControlFlow("if ($L)", conjunction(feeders(edge)))
                    .addStatement("$N.end()", name(edge))
                    .endControlFlow();
        }
        for (Edge edge : edges) {
            method.addStatement("$N.flushAfter(taken)", name(edge));
        }
        if (perhapsAlone) {
            method.endControlFlow();
        }
    }

    private static void take(MethodSpec.Builder method, List<CodeBlock> room, CodeBlock taken) {
        if (room.isEmpty()) {
            method.addStatement("taken += $L", taken);
            return;
        }
        method.beginControlFlow("if ($L)", CodeBlock.join(room, " & "))
                .addStatement("taken += $L", taken)
                .endControlFlow();
    }

    private List<Node> sources() {
        return graph.nodes().stream()
                .filter(node -> node.step() instanceof SourceModel)
                .toList();
    }

    /** The room that a record may need behind a step, over however many lanes it goes: what stays here reaches it. */
    private List<CodeBlock> behind(Node node) {
        Map<String, CodeBlock> reached = new LinkedHashMap<>();
        addBehind(node, reached);
        return List.copyOf(reached.values());
    }

    private void addBehind(Node node, Map<String, CodeBlock> reached) {
        for (StageGraph.Reader reader : graph.readersOf(node)) {
            if (graph.exchanged(reader.node(), reader.input())) {
                String exchange = graph.exchange(reader.node(), reader.input());
                reached.put(
                        exchange,
                        hasCalls() ? CodeBlock.of("($N == null || $N.ready())", exchange, exchange) : ready(exchange));
            }
            if (reader.node().step() instanceof AsyncModel) {
                String step = AsyncSteps.calls(graph.id(reader.node()));
                reached.put(step, ready(step)); // nothing passes through it at once
            } else {
                addBehind(reader.node(), reached);
            }
        }
    }

    private static CodeBlock ready(String what) {
        return CodeBlock.of("$N.ready()", what);
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
        addInputs(node, ended);
        if (node.step() instanceof AsyncModel) {
            ended.add(AsyncSteps.calls(graph.id(node)) + ".isEmpty()");
        }
    }

    private void addInputs(Node node, Set<String> ended) {
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
        addInputs(node, ended);
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
