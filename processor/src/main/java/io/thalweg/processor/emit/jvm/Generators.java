package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.thalweg.processor.emit.Literals;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.DurationText;
import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.EventType.EventTimeModel;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.WatermarkModel;
import io.thalweg.processor.plan.Node;
import java.time.Instant;
import java.util.Optional;

/** Code for timestamps and watermark generators: at sources, and behind steps that assign them anew. */
final class Generators {

    private static final long NANOS_PER_MILLI = 1_000_000;

    /** How often a stream with watermarks after each record is asked whether it is idle. */
    private static final String IDLE_PROBE_MILLIS = "200L";

    private final StageGraph graph;
    private final StageParts parts;
    private final WatermarkFlow watermarks;

    Generators(StageGraph graph, StageParts parts, WatermarkFlow watermarks) {
        this.graph = graph;
        this.parts = parts;
        this.watermarks = watermarks;
    }

    /**
     * What a generator adds to the code around it.
     *
     * @param afterRecord statements behind each record, in {@code record} and {@code timestamp} (E5)
     * @param atEnd statements at the end of the input (E4)
     * @param splits the field that keeps the watermarks of the splits, or empty
     */
    record Generator(CodeBlock afterRecord, CodeBlock atEnd, String splits) {}

    /** A statement that declares {@code timestamp}, the event time of a record. */
    CodeBlock timestamp(TypeRef record, String variable) {
        EventType type = graph.plan().job().types().get(record);
        Optional<EventTimeModel> eventTime = type == null ? Optional.empty() : type.eventTime();
        CodeBlock.Builder code = CodeBlock.builder();
        if (eventTime.isEmpty()) {
            return code.addStatement("long timestamp = Long.MIN_VALUE").build();
        }
        EventType.Component component = eventTime.get().component();
        CodeBlock value = CodeBlock.of(component.readsMethod() ? "$N.$N()" : "$N.$N", variable, component.read());
        long unitNanos = eventTime.get().unitNanos();
        TypeRef valueType = component.value().type();
        if (valueType.isPrimitive()) {
            return code.addStatement("long timestamp = $L", toMillis(value, unitNanos))
                    .build();
        }
        code.addStatement("$T time = $L", unitNanos == 0 ? Instant.class : Long.class, value);
        CodeBlock millis =
                unitNanos == 0 ? CodeBlock.of("time.toEpochMilli()") : toMillis(CodeBlock.of("time"), unitNanos);
        return code.addStatement("long timestamp = time == null ? Long.MIN_VALUE : $L", millis)
                .build();
    }

    private static CodeBlock toMillis(CodeBlock value, long unitNanos) {
        if (unitNanos == NANOS_PER_MILLI) {
            return value;
        }
        return unitNanos < NANOS_PER_MILLI
                ? CodeBlock.of("Math.floorDiv($L, $L)", value, StageParts.longLiteral(NANOS_PER_MILLI / unitNanos))
                : CodeBlock.of(
                        "Math.multiplyExact($L, $L)", value, StageParts.longLiteral(unitNanos / NANOS_PER_MILLI));
    }

    /** Adds the fields of the generators of a source, one per split, and their part in start and processing time. */
    Generator ofSource(Node node, TypeRef record, Optional<WatermarkModel> watermark) {
        return watermark
                .map(model -> isSimple(model) ? perRecord(node, model, true) : general(node, record, model, true))
                .orElse(new Generator(CodeBlock.of(""), CodeBlock.of(""), ""));
    }

    /** Adds the fields of the generator behind a step, and its part in start and processing time. */
    Generator ofStep(Node node, TypeRef record, WatermarkModel model) {
        return isSimple(model) ? perRecord(node, model, false) : general(node, record, model, false);
    }

    private static boolean isSimple(WatermarkModel model) {
        return model.perRecord()
                && model.generator().isEmpty()
                && model.idleAfter().isEmpty();
    }

    /** The fast path: one compare per record. */
    private Generator perRecord(Node node, WatermarkModel model, boolean splits) {
        String id = graph.id(node);
        String field = lag(id);
        ClassName type = splits ? EngineTypes.SPLIT_LAG : EngineTypes.BOUNDED_LAG;
        parts.field(type, field, CodeBlock.of("new $T($L)", type, millis(model.lag())));
        StateParts.of(graph, parts, node).add("time", "lag", CodeBlock.of("$N", field));
        CodeBlock after = CodeBlock.builder()
                .beginControlFlow("if ($N.advance(timestamp))", field)
                .addStatement("$N($N.watermark())", WatermarkFlow.method(id), field)
                .endControlFlow()
                .build();
        return new Generator(after, CodeBlock.of(""), splits ? field : "");
    }

    /** The field that keeps the watermarks of a source or step on the fast path. */
    static String lag(String id) {
        return id + "_lag";
    }

    private Generator general(Node node, TypeRef record, WatermarkModel model, boolean splits) {
        String id = graph.id(node);
        String field = id + "_generator";
        TypeName type = TypeNames.of(record).box();
        boolean probesOnly = model.perRecord() && model.idleAfter().isPresent();
        ClassName runner = splits ? EngineTypes.SPLIT_GENERATORS : EngineTypes.SOURCE_WATERMARKS;
        parts.field(
                ParameterizedTypeName.get(runner, type),
                field,
                CodeBlock.of(
                        splits ? "new $T<>(() -> $L, $L, $L, $L)" : "new $T<>($L, $L, $L, $L)",
                        runner,
                        generator(model, type),
                        probesOnly ? CodeBlock.of(IDLE_PROBE_MILLIS) : interval(model),
                        model.idleAfter().map(this::millis).orElse(CodeBlock.of("-1L")),
                        target(node)));
        StateParts.of(graph, parts, node).add("time", "generator", CodeBlock.of("$N", field));
        parts.start.addStatement("$N.start(lane.clock().millis())", field);
        parts.processingTime.addStatement("$N.processingTime(now)", field);
        CodeBlock after = CodeBlock.builder()
                .addStatement("$N.onEvent(record, timestamp)", field)
                .build();
        return new Generator(
                after, CodeBlock.builder().addStatement("$N.end()", field).build(), splits ? field : "");
    }

    private CodeBlock generator(WatermarkModel model, TypeName record) {
        if (model.generator().isPresent()) {
            return CodeBlock.of("new $T()", TypeNames.of(model.generator().get()));
        }
        return CodeBlock.of(
                "new $T<$T>($L)",
                model.perRecord() ? EngineTypes.PER_RECORD_LAG : EngineTypes.BOUNDED_OUT_OF_ORDERNESS,
                record,
                millis(model.lag()));
    }

    /** With {@code every = "record"} an own generator is never asked periodically. */
    private CodeBlock interval(WatermarkModel model) {
        return model.perRecord() ? CodeBlock.of("0L") : millis(model.every());
    }

    private CodeBlock target(Node node) {
        String id = graph.id(node);
        CodeBlock watermark = CodeBlock.builder()
                .addStatement("$N(watermark)", WatermarkFlow.method(id))
                .build();
        String name = watermarks.addTarget(
                node,
                "Watermarks",
                CodeBlock.of("Where the generator of {@code $L} emits to.\n", RecordFlow.safe(node.name())),
                watermark,
                idle -> CodeBlock.builder()
                        .addStatement("$N($L)", WatermarkFlow.status(id), idle)
                        .build());
        return CodeBlock.of("new $N()", name);
    }

    /** A duration as milliseconds: a number, or what the configuration says when the job starts. */
    CodeBlock millis(DurationText duration) {
        return duration.placeholder()
                ? CodeBlock.of("lane.config().resolveMillis($L)", Literals.string(duration.text()))
                : CodeBlock.of("$L", StageParts.longLiteral(duration.millis()));
    }
}
