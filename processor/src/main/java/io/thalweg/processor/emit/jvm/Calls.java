package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.CodeBlock;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.MethodModel.Parameter;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.plan.Node;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Code for one call of a user's method: what it is called on, and an expression for each of its parameters. */
final class Calls {

    private final StageGraph graph;
    private final RecordFlow flow;
    private final Node node;
    private final Map<Role, CodeBlock> values = new EnumMap<>(Role.class);
    private KeyCode key;
    private List<CodeBlock> keyValues = List.of();
    private CodeBlock timestamp = CodeBlock.of("Long.MIN_VALUE");
    private CodeBlock resultTimestamp = timestamp;
    private Supplier<CodeBlock> watermark = () -> CodeBlock.of("Long.MIN_VALUE");

    Calls(StageGraph graph, RecordFlow flow, Node node) {
        this.graph = graph;
        this.flow = flow;
        this.node = node;
        values.put(Role.CONFIG, CodeBlock.of("lane.config()"));
    }

    /** The expression for a parameter of that role. */
    Calls with(Role role, CodeBlock value) {
        values.put(role, value);
        return this;
    }

    /** The key at hand, its parts as expressions. */
    Calls withKey(KeyCode newKey, List<CodeBlock> parts) {
        key = newKey;
        keyValues = parts;
        return this;
    }

    /** What the context says, and what outs stamp on their records; the watermark is asked for only if it is needed. */
    Calls at(CodeBlock newTimestamp, Supplier<CodeBlock> newWatermark) {
        timestamp = newTimestamp;
        resultTimestamp = newTimestamp;
        watermark = newWatermark;
        return this;
    }

    /** What the step's own out stamps on its records, if that is not what the context says. */
    Calls resultsAt(CodeBlock newTimestamp) {
        resultTimestamp = newTimestamp;
        return this;
    }

    /** Statements that must stand before the call: the outs learn the timestamp. */
    CodeBlock prepare(MethodModel method) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Parameter parameter : method.parameters()) {
            if (parameter.role() == Role.OUT) {
                code.addStatement("$N.timestamp = $L", flow.outName(node), resultTimestamp);
            } else if (parameter.role() == Role.SIDE_OUT) {
                code.addStatement("$N.timestamp = $L", flow.sideName(node, parameter.qualifier()), timestamp);
            }
        }
        return code.build();
    }

    /** The call as an expression, on the receiver unless the method is static. */
    CodeBlock call(MethodModel method, CodeBlock receiver) {
        CodeBlock target = method.isStatic() ? CodeBlock.of("$T", TypeNames.className(method.owner())) : receiver;
        List<CodeBlock> arguments = new ArrayList<>();
        method.parameters().forEach(parameter -> arguments.add(argument(parameter)));
        return CodeBlock.of("$L.$N($L)", target, method.name(), CodeBlock.join(arguments, ", "));
    }

    private CodeBlock argument(Parameter parameter) {
        return switch (parameter.role()) {
            case KEY -> key.argument(parameter, keyValues);
            case CONTEXT -> CodeBlock.of("$N.at($L, $L)", contextName(graph, node), timestamp, watermark.get());
            case OUT -> CodeBlock.of("$N", flow.outName(node));
            case SIDE_OUT -> CodeBlock.of("$N", flow.sideName(node, parameter.qualifier()));
            case CSV -> CodeBlock.of("new $T()", graph.codecs().csv(parameter.element(), delimiter(parameter)));
            case JSON -> CodeBlock.of("new $T()", graph.codecs().json(parameter.element()));
            default -> values.get(parameter.role());
        };
    }

    private static char delimiter(Parameter parameter) {
        return parameter.qualifier().isEmpty() ? ',' : parameter.qualifier().charAt(0);
    }

    static String contextName(StageGraph graph, Node node) {
        return graph.id(node) + "_context";
    }

    /** Adds the field that holds the step's context, if one of its methods takes it. */
    static void addContext(StageGraph graph, StageParts parts, Node node, List<MethodModel> methods) {
        if (methods.stream().anyMatch(method -> method.takes(Role.CONTEXT))) {
            CodeBlock timers =
                    TimerSteps.areIn(node) ? CodeBlock.of(", $N", TimerSteps.field(graph, node)) : CodeBlock.of("");
            parts.field(
                    EngineTypes.STEP_CONTEXT,
                    contextName(graph, node),
                    CodeBlock.of(
                            "new $T(lane, $L$L)",
                            EngineTypes.STEP_CONTEXT,
                            io.thalweg.processor.emit.Literals.string(node.name()),
                            timers));
        }
    }
}
