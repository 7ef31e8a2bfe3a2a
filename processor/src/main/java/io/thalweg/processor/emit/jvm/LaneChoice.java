package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.CodeBlock;
import io.thalweg.processor.emit.Literals;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.Partitioning;

/** Writes how the lane for a record is chosen, by what stands in front of the input: a key, a method, a turn, or nothing. */
final class LaneChoice {

    private final StageGraph graph;
    private final Node node;
    private final int input;

    LaneChoice(StageGraph graph, Node node, int input) {
        this.graph = graph;
        this.node = node;
        this.input = input;
    }

    /** Statements that declare {@code owner}. A record without a key stays: the step itself says what happens to it. */
    CodeBlock owner() {
        String exchange = graph.exchange(node, input);
        CodeBlock.Builder code = CodeBlock.builder();
        return switch (Partitioning.of(node, input)) {
            case KEY -> {
                KeyCode key =
                        new KeyCode(StageGraph.handlers(node).get(input).key().orElseThrow());
                code.add(key.extract("record", CodeBlock.of("$N(record, timestamp)", graph.consumer(node, input))));
                yield code.addStatement("int owner = $N.lane($L)", exchange, key.hash())
                        .build();
            }
            case REBALANCE ->
                code.addStatement("int owner = $N.laneInTurn()", exchange).build();
            case METHOD ->
                code.addStatement("int owner = $L", ofMethod(exchange)).build();
            default -> code.addStatement("int owner = 0").build();
        };
    }

    private CodeBlock ofMethod(String exchange) {
        MethodModel method = node.step()
                .inputs()
                .get(input)
                .partitioning()
                .flatMap(wish -> wish.method())
                .orElseThrow();
        boolean asksForLanes = method.takes(MethodModel.Role.LANES);
        CodeBlock call = CodeBlock.of(
                asksForLanes ? "$T.$N(record, lane.parallelism())" : "$T.$N(record)",
                TypeNames.className(method.owner()),
                method.name());
        return asksForLanes
                ? CodeBlock.of("$N.checkedLane($L, $L)", exchange, call, Literals.string(node.name()))
                : CodeBlock.of("Math.floorMod($L, lane.parallelism())", call);
    }
}
