package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.Literals;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.model.StepModel.IntervalJoinModel;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.StateLayout;
import java.util.List;

/**
 * Writes one interval join: each record is kept, and joined at once with those of the other side that are near it (J3,
 * J5). How long a record is kept stands in the engine's {@code IntervalJoin}.
 */
final class IntervalJoinSteps {

    private final StageGraph graph;
    private final StageParts parts;
    private final RecordFlow flow;
    private final WatermarkFlow watermarks;
    private final NullKeys nullKeys;
    private final List<TypeSpec> types;
    private final Node node;
    private final IntervalJoinModel join;
    private final MethodModel method;
    private final LateRecords late;
    private final String id;
    private final String keys;
    private final String kept;

    IntervalJoinSteps(
            StageGraph graph,
            StageParts parts,
            RecordFlow flow,
            WatermarkFlow watermarks,
            NullKeys nullKeys,
            List<TypeSpec> types,
            Node node,
            IntervalJoinModel join) {
        this.graph = graph;
        this.parts = parts;
        this.flow = flow;
        this.watermarks = watermarks;
        this.nullKeys = nullKeys;
        this.types = types;
        this.node = node;
        this.join = join;
        this.method = join.method();
        this.late = new LateRecords(graph, parts, flow, node);
        this.id = graph.id(node);
        this.keys = id + "_keys";
        this.kept = id + "_kept";
    }

    void add() {
        addTable();
        addFields();
        addConsumer(Side.LEFT);
        addConsumer(Side.RIGHT);
        addKeptOf();
        addPair();
        parts.afterAllSteps.add(this::addWatermarkMethod);
    }

    /** What is different on the two sides. */
    private enum Side {
        LEFT("left", "right", "plus", "LOWER", "UPPER"),
        RIGHT("right", "left", "minus", "UPPER", "LOWER");

        private final String own;
        private final String other;
        private final String shift;
        private final String first;
        private final String last;

        Side(String own, String other, String shift, String first, String last) {
            this.own = own;
            this.other = other;
            this.shift = shift;
            this.first = first;
            this.last = last;
        }
    }

    private KeyCode key(Side side) {
        return new KeyCode(join.handlers().get(side.ordinal()).key().orElseThrow());
    }

    private TypeRef record(Side side) {
        return join.handlers().get(side.ordinal()).input().record();
    }

    private TypeName boxed(Side side) {
        return TypeNames.of(record(side)).box();
    }

    private TypeName keyRecords() {
        return ParameterizedTypeName.get(EngineTypes.KEY_RECORDS, boxed(Side.LEFT), boxed(Side.RIGHT));
    }

    private void addTable() {
        ClassName table = graph.stateClass(node);
        KeyCode key = key(Side.LEFT);
        StateLayout keysOnly = new StateLayout(key.model(), List.of(), false);
        types.add(new TableEmitter(table, node.name(), key, keysOnly, null, null, keyRecords())
                .saving(graph.stateCodecs())
                .emit());
        parts.field(table, keys, TableEmitter.creation(table));
    }

    private void addFields() {
        parts.constant(constant("LOWER"), join.lowerMillis(), "The earliest right record behind a left one, in ms.");
        parts.constant(constant("UPPER"), join.upperMillis(), "The latest right record behind a left one, in ms.");
        parts.field(
                ParameterizedTypeName.get(EngineTypes.INTERVAL_JOIN, boxed(Side.LEFT), boxed(Side.RIGHT)),
                kept,
                CodeBlock.of(
                        "new $T<>($N, $N, $N)", EngineTypes.INTERVAL_JOIN, keys, constant("LOWER"), constant("UPPER")));
        late.addCounter();
        addState();
    }

    private void addState() {
        StateParts saved = StateParts.of(graph, parts, node);
        saved.add("time", "time", CodeBlock.of("$N", kept));
        saved.add(
                "keyed",
                "records",
                CodeBlock.of(
                        "new $T<>($N, $N, $L, $L)",
                        EngineTypes.INTERVAL_JOIN_PART,
                        kept,
                        keys,
                        graph.stateCodecs().ofRecord(record(Side.LEFT)),
                        graph.stateCodecs().ofRecord(record(Side.RIGHT))));
    }

    private String constant(String what) {
        return StepNames.constant(id) + "_" + what;
    }

    // --- records -------------------------------------------------------------------------------------------------

    private void addConsumer(Side side) {
        int input = side.ordinal();
        KeyCode key = key(side);
        String refuse = addRefuse(side);
        Side opposite = side == Side.LEFT ? Side.RIGHT : Side.LEFT;
        parts.hot.add(StageParts.method(graph.consumer(node, input))
                .addParameter(boxed(side), "record")
                .addParameter(TypeName.LONG, "timestamp")
                .addCode(key.extract("record", nullKeys.add(node, key, record(side), input)))
                .beginControlFlow("if (!$N.accepts(timestamp))", kept)
                .addStatement("$N(record, timestamp)", refuse)
                .addStatement("return")
                .endControlFlow()
                .addStatement("$T records = keptOf_$L($L)", keyRecords(), id, key.names())
                .addStatement(
                        "$N.add$L(records, timestamp, $L)",
                        kept,
                        StepNames.capitalized(side.own),
                        graph.stored(record(side), "record"))
                .addStatement(
                        "$T others = records.$N()",
                        ParameterizedTypeName.get(EngineTypes.TIMED_RECORDS, boxed(opposite)),
                        side.other)
                .addStatement("int at = others.from($L)", shifted(side, side.first))
                .addStatement("long last = $L", shifted(side, side.last))
                .beginControlFlow("for (; at < others.end() && others.timestamp(at) <= last; at++)")
                .addStatement(
                        "join_$L($L, $T.max(timestamp, others.timestamp(at))$L)",
                        id,
                        side == Side.LEFT ? "record, others.get(at)" : "others.get(at), record",
                        Math.class,
                        keyArguments())
                .endControlFlow()
                .build());
    }

    private CodeBlock shifted(Side side, String bound) {
        return CodeBlock.of("$T.$N(timestamp, $N)", EngineTypes.INTERVAL_JOIN, side.shift, constant(bound));
    }

    private CodeBlock keyArguments() {
        return method.takes(Role.KEY) ? CodeBlock.of(", $L", key(Side.LEFT).names()) : CodeBlock.of("");
    }

    /** Adds the cold path of a record that is late, or has no timestamp at all. */
    private String addRefuse(Side side) {
        String suffix = graph.suffix(node, side.ordinal());
        String lateMethod = late.add(side.ordinal());
        parts.cold.add(StageParts.method("coldRefuse" + suffix)
                .addParameter(boxed(side), "record")
                .addParameter(TypeName.LONG, "timestamp")
                .beginControlFlow("if (timestamp == Long.MIN_VALUE)")
                .addStatement("throw new $T($L, record)", EngineTypes.MISSING_TIMESTAMP, Literals.string(node.name()))
                .endControlFlow()
                .addStatement("$N(record, timestamp)", lateMethod)
                .build());
        return "coldRefuse" + suffix;
    }

    private void addKeptOf() {
        KeyCode key = key(Side.LEFT);
        parts.hot.add(MethodSpec.methodBuilder("keptOf_" + id)
                .addModifiers(javax.lang.model.element.Modifier.PRIVATE)
                .addParameters(key.parameters())
                .returns(keyRecords())
                .addStatement("int at = $N.find($L)", keys, key.names())
                .addStatement("$T records = $N.get(at)", keyRecords(), keys)
                .beginControlFlow("if (records == null)")
                .addStatement("records = $N.open($N.hash(at))", kept, keys)
                .addStatement("$N.set(at, records)", keys)
                .endControlFlow()
                .addStatement("return records")
                .build());
    }

    /** The method that is called for each pair. */
    private void addPair() {
        KeyCode key = key(Side.LEFT);
        CodeBlock timestamp = CodeBlock.of("timestamp");
        Calls calls = new Calls(graph, flow, node)
                .with(Role.LEFT, CodeBlock.of("left"))
                .with(Role.RIGHT, CodeBlock.of("right"))
                .withKey(key, key.variables())
                .at(timestamp, () -> CodeBlock.of("$N.time()", kept));
        MethodSpec.Builder pair = StageParts.method("join_" + id)
                .addParameter(boxed(Side.LEFT), "left")
                .addParameter(boxed(Side.RIGHT), "right")
                .addParameter(TypeName.LONG, "timestamp");
        if (method.takes(Role.KEY)) {
            pair.addParameters(key.parameters());
        }
        parts.hot.add(pair.addCode(calls.prepare(method))
                .addCode(flow.passResult(node, method.returns(), calls.call(method, CodeBlock.of("job")), timestamp))
                .build());
    }

    /** What has expired goes first, then the watermark goes on (E18). It is kept only if a step behind asks for it. */
    private void addWatermarkMethod() {
        MethodSpec.Builder watermark = StageParts.method(WatermarkFlow.method(id))
                .addParameter(TypeName.LONG, "watermark")
                .addStatement("$N.advance(watermark)", kept);
        if (watermarks.isAskedFor(node)) {
            parts.variable(TypeName.LONG, watermarks.field(node), CodeBlock.of("Long.MIN_VALUE"));
            watermark.addStatement("$N = watermark", watermarks.field(node));
        }
        parts.hot.add(watermark.addCode(watermarks.forward(node)).build());
    }
}
