package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.model.StepModel.EventHandler;
import io.thalweg.processor.model.StepModel.ProcessModel;
import io.thalweg.processor.model.StepModel.StepClass;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.plan.KeyedLayout;
import io.thalweg.processor.plan.Node;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes process steps: per record one look-up in the step's table, its fields into the step object, the handler, back. */
final class ProcessSteps {

    private static final CodeBlock TIMESTAMP = CodeBlock.of("timestamp");

    private final StageGraph graph;
    private final StageParts parts;
    private final RecordFlow flow;
    private final WatermarkFlow watermarks;
    private final StepObjects objects;
    private final NullKeys nullKeys;
    private final ExchangeSchedule schedule;
    private final List<TypeSpec> types;
    private final ErrorPolicies errors;

    ProcessSteps(
            StageGraph graph,
            StageParts parts,
            RecordFlow flow,
            WatermarkFlow watermarks,
            StepObjects objects,
            NullKeys nullKeys,
            ExchangeSchedule schedule,
            List<TypeSpec> types) {
        this.graph = graph;
        this.parts = parts;
        this.flow = flow;
        this.watermarks = watermarks;
        this.objects = objects;
        this.nullKeys = nullKeys;
        this.schedule = schedule;
        this.types = types;
        this.errors = new ErrorPolicies(graph, parts, flow);
    }

    void add(Node node, ProcessModel process) {
        Optional<KeyCode> key = process.step().handlers().stream()
                .flatMap(handler -> handler.key().stream())
                .findFirst()
                .map(KeyCode::new);
        boolean stateful = key.isPresent() && process.step().hasState();
        Optional<TimerSteps> timers = process.onTimer()
                .map(method -> new TimerSteps(graph, parts, watermarks, schedule, types, node, key.orElseThrow()));
        timers.ifPresent(TimerSteps::addField);
        if (stateful && process.step().objects().isEmpty()) {
            objects.add(node, process.step(), process.onTimer());
            addTable(node, process, key.get());
        } else {
            key.filter(code -> stateful).ifPresent(code -> addTable(node, process, code));
            objects.add(node, process.step(), process.onTimer());
        }
        BroadcastSteps broadcasts = new BroadcastSteps(graph, parts, node, process.step());
        if (stateful) {
            CodeBlock begin = CodeBlock.of("$L;\n", begin(node, process.step()));
            broadcasts.addVisit(key.get(), begin, end(node, process.step()));
        }
        for (int input = 0; input < process.step().handlers().size(); input++) {
            boolean ofKey = stateful && !node.step().inputs().get(input).broadcast();
            addHandler(node, process.step(), input, ofKey, broadcasts);
        }
        timers.ifPresent(steps -> addTimers(node, process, steps, key.orElseThrow(), stateful));
    }

    private void addTable(Node node, ProcessModel process, KeyCode key) {
        ClassName table = graph.stateClass(node);
        KeyedLayout layout = KeyedLayout.of(key.model(), process.step());
        ClassName stepClass = TypeNames.className(process.step().type());
        TableEmitter emitter = new TableEmitter(table, node.name(), key, layout.fields(), stepClass, null, null)
                .making(KeyedStateCode.newStep(process.step(), CodeBlock.of("")));
        emitter.saving(graph.stateCodecs()).sweptBySnapshots();
        if (layout.isKeyed()) {
            types.add(emitter.with(new KeyedStateCode(table, process.step(), layout))
                    .emit());
            addKeyedTable(node, process.step(), table, layout);
        } else {
            types.add(emitter.emit());
            parts.field(table, stateName(node), TableEmitter.creation(table));
        }
        StateParts.of(graph, parts, node)
                .table(stateName(node), SavedTableCode.unsaved(process.step().fields()));
    }

    private void addKeyedTable(Node node, StepClass step, ClassName table, KeyedLayout layout) {
        parts.field(
                table,
                stateName(node),
                TimeToLiveCode.isConfigured(step)
                        ? CodeBlock.of("new $T(lane.state(), lane.config())", table)
                        : TableEmitter.creation(table));
        if (layout.expires() || layout.givesUpKeys()) {
            parts.start.addStatement("$N.start(lane.clock().millis())", stateName(node));
            parts.processingTime.addStatement("$N.processingTime(now)", stateName(node));
        }
        if (!step.objects().isEmpty()) {
            parts.stop.addStatement("$N.pointNowhere()", stateName(node));
        }
    }

    private String stateName(Node node) {
        return StepObjects.stateName(graph, node);
    }

    private void addHandler(Node node, StepClass step, int input, boolean stateful, BroadcastSteps broadcasts) {
        EventHandler handler = step.handlers().get(input);
        String id = graph.id(node);
        TypeRef record = handler.input().record();
        Optional<KeyCode> key = handler.key().map(KeyCode::new);
        Calls calls = new Calls(graph, flow, node)
                .with(Role.RECORD, graph.kept(step, record, CodeBlock.of("record")))
                .at(TIMESTAMP, () -> watermarks.current(node));
        key.ifPresent(code -> calls.withKey(code, code.variables()));
        MethodSpec.Builder method = StageParts.method(graph.consumer(node, input))
                .addParameter(TypeNames.of(record).box(), "record")
                .addParameter(TypeName.LONG, "timestamp");
        key.ifPresent(code -> method.addCode(code.extract("record", nullKeys.add(node, code, record, input))));
        key.ifPresent(code -> method.addCode(enter(node, step, handler.method(), code, stateful)));
        CodeBlock body = invoke(node, step, handler.method(), calls, stateful, OptionalInt.of(input));
        method.addCode(handler.input().broadcast() ? broadcasts.withRights(handler.method(), body) : body);
        if (errors.guards(node)) {
            errors.addFailed(node, input, TypeNames.of(record).box());
        }
        parts.hot.add(method.build());
    }

    /** Makes the key in its variables the one at hand, for the fields of the step and for its timers. */
    private CodeBlock enter(Node node, StepClass step, MethodModel method, KeyCode key, boolean stateful) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (stateful) {
            code.addStatement("int at = $N.find($L)", stateName(node), key.names());
            code.addStatement("$N.keep(at)", stateName(node));
            code.addStatement(begin(node, step));
        }
        if (TimerSteps.areIn(node) && method.takes(Role.CONTEXT)) {
            code.add(TimerSteps.enter(graph, node, key));
        }
        return code.build();
    }

    /** The handler of a timer finds the state of its key as a record does, by one look-up. */
    private void addTimers(Node node, ProcessModel process, TimerSteps timers, KeyCode key, boolean stateful) {
        StepClass step = process.step();
        MethodModel onTimer = process.onTimer().orElseThrow();
        timers.add();
        CodeBlock time = CodeBlock.of("$N.firedTime()", TimerSteps.field(graph, node));
        Calls calls = new Calls(graph, flow, node)
                .with(Role.TIMER_TIME, time)
                .with(Role.TIME_DOMAIN, CodeBlock.of("domain"))
                .at(time, () -> watermarks.current(node))
                .resultsAt(TIMESTAMP)
                .withKey(key, key.variables());
        parts.hot.add(StageParts.method("fire_" + graph.id(node))
                .addParameter(EngineTypes.TIME_DOMAIN, "domain")
                .addParameter(TypeName.LONG, "timestamp")
                .addCode(timers.firedKey())
                .addCode(enter(node, step, onTimer, key, stateful))
                .addCode(invoke(node, step, onTimer, calls, stateful, OptionalInt.empty()))
                .build());
    }

    /** Makes the fields and state objects those of the key at hand; {@code at} is its slot. */
    private CodeBlock begin(Node node, StepClass step) {
        if (step.fields().isEmpty()) {
            return CodeBlock.of("$N.point(at)", stateName(node));
        }
        boolean keyed = KeyedLayout.of(null, step).isKeyed();
        return CodeBlock.of(keyed ? "$N.begin(at, $N)" : "$N.load(at, $N)", stateName(node), graph.id(node));
    }

    /** Stores what a handler has written to the fields; state objects have stored it already. */
    private CodeBlock end(Node node, StepClass step) {
        if (step.fields().isEmpty()) {
            return CodeBlock.of("");
        }
        boolean timed = step.fields().stream().anyMatch(field -> field.ttl().isPresent());
        return CodeBlock.of(timed ? "$N.end(at, $N);\n" : "$N.store(at, $N);\n", stateName(node), graph.id(node));
    }

    /** A record's handler may be allowed to throw, a timer's is not. */
    private CodeBlock attempt(Node node, OptionalInt input, CodeBlock code) {
        return input.isPresent() ? errors.attempt(node, input.getAsInt(), code) : code;
    }

    private CodeBlock result(Node node, OptionalInt input, TypeRef returns, CodeBlock call) {
        return errors.guards(node) && input.isPresent()
                ? CodeBlock.builder()
                        .addStatement("$T result", TypeNames.of(returns))
                        .add(attempt(node, input, CodeBlock.of("result = $L;\n", call)))
                        .build()
                : CodeBlock.of("$T result = $L;\n", TypeNames.of(returns), call);
    }

    /** State goes back before the result goes on: a step further down may fail, this one is done. */
    private CodeBlock invoke(
            Node node, StepClass step, MethodModel method, Calls calls, boolean stateful, OptionalInt input) {
        CodeBlock prepare = calls.prepare(method);
        CodeBlock call = calls.call(method, CodeBlock.of("$N", graph.id(node)));
        CodeBlock store = CodeBlock.builder()
                .add(stateful ? end(node, step) : CodeBlock.of(""))
                .add(errors.released(node))
                .build();
        TypeRef returns = method.returns();
        if (returns.equals(TypeRef.VOID)) {
            return CodeBlock.builder()
                    .add(prepare)
                    .add(attempt(node, input, CodeBlock.of("$L;\n", call)))
                    .add(store)
                    .build();
        }
        CodeBlock pass = flow.pass(
                RecordFlow.mainStream(node, returns), graph.kept(step, returns, CodeBlock.of("result")), TIMESTAMP);
        CodeBlock.Builder code = CodeBlock.builder()
                .add(prepare)
                .add(result(node, input, returns, call))
                .add(store);
        if (pass.isEmpty() || returns.isPrimitive()) {
            return code.add(pass).build();
        }
        return code.beginControlFlow("if (result != null)")
                .add(pass)
                .endControlFlow()
                .build();
    }
}
