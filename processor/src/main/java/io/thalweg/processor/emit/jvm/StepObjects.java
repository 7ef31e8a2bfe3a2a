package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.thalweg.processor.emit.Literals;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.Lifecycle;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.model.StateObject;
import io.thalweg.processor.model.StepModel.EventHandler;
import io.thalweg.processor.model.StepModel.StepClass;
import io.thalweg.processor.model.StepOptions.OperatorStateField;
import io.thalweg.processor.plan.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What keyed and window steps have in common in generated code: the user's step object and its life. */
final class StepObjects {

    private final StageGraph graph;
    private final StageParts parts;
    private final RecordFlow flow;
    private final WatermarkFlow watermarks;

    StepObjects(StageGraph graph, StageParts parts, RecordFlow flow, WatermarkFlow watermarks) {
        this.graph = graph;
        this.parts = parts;
        this.flow = flow;
        this.watermarks = watermarks;
    }

    /**
     * The fields that every step class needs: the object itself, context, outs, merger, start and stop.
     *
     * @param onFiring the handler that is called when a window or a timer fires
     */
    void add(Node node, StepClass step, Optional<MethodModel> onFiring) {
        String id = graph.id(node);
        ClassName type = TypeNames.className(step.type());
        addBroadcasts(node, step);
        operatorStates(node).forEach(field -> addOperatorState(node, field));
        if (!step.isFilled() && step.constructor().isEmpty()) {
            parts.fieldInPlace(type, id, CodeBlock.of("new $T()", type));
        } else {
            addHolder(node, step, type);
        }
        operatorStates(node)
                .filter(field -> !step.constructor().contains(field.name()))
                .forEach(field ->
                        parts.constructor.addStatement("$N.$N = $N", id, field.name(), operatorStateName(node, field)));
        List<MethodModel> methods = methods(step, onFiring);
        Calls.addContext(graph, parts, node, methods);
        flow.addOuts(node, methods);
        watermarks.addMerger(node);
        addLifecycle(node, step.lifecycle());
    }

    private void addLifecycle(Node node, Lifecycle lifecycle) {
        lifecycle.onStart().ifPresent(method -> parts.start.addStatement("$L", call(node, method)));
        lifecycle.onStop().ifPresent(method -> {
            if (TimerSteps.areIn(node)) {
                parts.stop.addStatement("$N.leave()", TimerSteps.field(graph, node));
            }
            parts.stop.addStatement("$L", call(node, method));
        });
        lifecycle.onCheckpoint().ifPresent(method -> parts.checkpoint.addStatement("$L", call(node, method)));
        lifecycle
                .onCheckpointComplete()
                .ifPresent(method -> parts.checkpointComplete.addStatement("$L", call(node, method)));
    }

    private Stream<OperatorStateField> operatorStates(Node node) {
        return graph.plan().job().optionsOf(node.step()).operatorStates().stream();
    }

    /** Operator state is there before any handler is called (O1). */
    private void addOperatorState(Node node, OperatorStateField field) {
        String list = operatorStateName(node, field);
        parts.fieldInPlace(
                ParameterizedTypeName.get(
                        EngineTypes.OPERATOR_LIST_STATE,
                        TypeNames.of(field.item()).box()),
                list,
                CodeBlock.of(
                        "new $T<>($L)",
                        EngineTypes.OPERATOR_LIST_STATE,
                        graph.codecs().codecReference(field.item())));
        StateParts.of(graph, parts, node).items(field.name(), field.union(), list);
    }

    private String operatorStateName(Node node, OperatorStateField field) {
        return graph.id(node) + "_" + field.name() + "List";
    }

    /** The fields of a step that is a method with state: context, outs, merger. */
    void add(Node node, MethodModel method) {
        Calls.addContext(graph, parts, node, List.of(method));
        flow.addOuts(node, List.of(method));
        watermarks.addMerger(node);
    }

    /** Each subtask has its own, beside all tables: it belongs to no key (B1). */
    private void addBroadcasts(Node node, StepClass step) {
        for (StateObject state : step.broadcasts()) {
            TypeName type = ParameterizedTypeName.get(
                    EngineTypes.STEP_BROADCAST_STATE,
                    state.type().arguments().stream().map(TypeNames::of).toArray(TypeName[]::new));
            parts.fieldInPlace(
                    type,
                    broadcastName(graph, node, state.name()),
                    CodeBlock.of(
                            "new $T<>($L)",
                            EngineTypes.STEP_BROADCAST_STATE,
                            Literals.string(node.name() + "." + state.name())));
            StateParts.of(graph, parts, node)
                    .add(
                            "lane",
                            "broadcast/" + state.name(),
                            CodeBlock.of(
                                    "new $T<>($N, $L, $L)",
                                    EngineTypes.BROADCAST_PART,
                                    broadcastName(graph, node, state.name()),
                                    graph.stateCodecs().codec(state.values().get(0)),
                                    graph.stateCodecs().codec(state.values().get(1))));
        }
    }

    /** The field that holds a broadcast state of a step. */
    static String broadcastName(StageGraph graph, Node node, String state) {
        return graph.id(node) + "_" + state + "Broadcast";
    }

    /** A step object with the state objects of its table, which therefore comes first, and what is beside tables. */
    private void addHolder(Node node, StepClass step, ClassName type) {
        List<CodeBlock> arguments =
                step.constructor().stream().map(name -> held(node, step, name)).toList();
        parts.field(type, graph.id(node), CodeBlock.of("new $T($L)", type, CodeBlock.join(arguments, ", ")));
        Stream.concat(step.objects().stream(), step.broadcasts().stream())
                .filter(object -> !step.constructor().contains(object.name()))
                .forEach(object -> parts.constructor.addStatement(
                        "$N.$N = $L", graph.id(node), object.name(), held(node, step, object.name())));
    }

    private CodeBlock held(Node node, StepClass step, String name) {
        Optional<OperatorStateField> operatorState =
                operatorStates(node).filter(field -> field.name().equals(name)).findFirst();
        if (operatorState.isPresent()) {
            return CodeBlock.of("$N", operatorStateName(node, operatorState.get()));
        }
        return step.isBroadcast(name)
                ? CodeBlock.of("$N", broadcastName(graph, node, name))
                : CodeBlock.of("$N.$N", stateName(graph, node), KeyedStateCode.fieldName(name));
    }

    /** The field that holds the state table of a step. */
    static String stateName(StageGraph graph, Node node) {
        return graph.id(node) + "_state";
    }

    private CodeBlock call(Node node, MethodModel method) {
        return new Calls(graph, flow, node)
                .at(CodeBlock.of("Long.MIN_VALUE"), () -> watermarks.current(node))
                .with(Role.CHECKPOINT, CodeBlock.of("checkpoint"))
                .call(method, CodeBlock.of("$N", graph.id(node)));
    }

    private static List<MethodModel> methods(StepClass step, Optional<MethodModel> onFiring) {
        List<MethodModel> methods = new ArrayList<>(step.handlers().stream()
                .map(EventHandler::method)
                .filter(method -> !method.name().isEmpty())
                .toList());
        onFiring.ifPresent(methods::add);
        methods.addAll(step.lifecycle().methods());
        return methods;
    }
}
