package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.thalweg.processor.emit.Literals;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.Partitioning;
import javax.lang.model.element.Modifier;

/**
 * Writes the edges over which records change lanes: the choice of the lane, the way to it, and the arrival. With one lane
 * the exchange is null, and the record goes to the next step by a direct call.
 */
final class ExchangeSteps {

    private final StageGraph graph;
    private final StageParts parts;
    private final WatermarkFlow watermarks;

    ExchangeSteps(StageGraph graph, StageParts parts, WatermarkFlow watermarks) {
        this.graph = graph;
        this.parts = parts;
        this.watermarks = watermarks;
    }

    /** Adds the exchange in front of one input of a step. */
    void add(Node node, int input) {
        TypeRef record = node.step().inputs().get(input).record();
        String exchange = graph.exchange(node, input);
        parts.field(
                EngineTypes.EXCHANGE,
                exchange,
                CodeBlock.of(
                        "lane.exchange($L, $L)",
                        Literals.string(node.name() + "/" + input),
                        graph.codecs().codecReference(record)));
        if (!graph.immutable(record)) {
            parts.variable(TypeNames.of(record).box(), carrier(node, input), CodeBlock.of("null"));
        }
        parts.hot.add(route(node, input, record));
        parts.cold.add(send(node, input, record));
        parts.cold.add(receive(node, input, record));
        parts.cold.add(signals(node, input));
        parts.hot.add(watermarkTo(node, input));
        parts.cold.add(statusTo(node, input));
    }

    private MethodSpec route(Node node, int input, TypeRef record) {
        String suffix = graph.suffix(node, input);
        MethodSpec.Builder method = StageParts.method("route" + suffix)
                .addParameter(TypeNames.of(record).box(), "record")
                .addParameter(TypeName.LONG, "timestamp");
        method.beginControlFlow("if ($N == null)", graph.exchange(node, input))
                .addStatement("$N(record, timestamp)", graph.consumer(node, input))
                .nextControlFlow("else")
                .addStatement("send$L(record, timestamp)", suffix)
                .endControlFlow();
        return method.build();
    }

    private MethodSpec send(Node node, int input, TypeRef record) {
        MethodSpec.Builder method = StageParts.method("send" + graph.suffix(node, input))
                .addParameter(TypeNames.of(record).box(), "record")
                .addParameter(TypeName.LONG, "timestamp");
        return Partitioning.of(node, input) == Partitioning.BROADCAST
                ? sendToAll(node, input, record, method)
                : sendToOwner(node, input, record, method);
    }

    private MethodSpec sendToOwner(Node node, int input, TypeRef record, MethodSpec.Builder method) {
        return method.addCode(new LaneChoice(graph, node, input).owner())
                .beginControlFlow("if (owner == lane.subtask())")
                .addStatement("$N(record, timestamp)", graph.consumer(node, input))
                .addStatement("return")
                .endControlFlow()
                .addCode(write(graph.exchange(node, input), "owner", record))
                .build();
    }

    /** Others first: the step on this lane may change the record. */
    private MethodSpec sendToAll(Node node, int input, TypeRef record, MethodSpec.Builder method) {
        return method.beginControlFlow("for (int other = 0; other < lane.parallelism(); other++)")
                .beginControlFlow("if (other != lane.subtask())")
                .addCode(write(graph.exchange(node, input), "other", record))
                .endControlFlow()
                .endControlFlow()
                .addStatement("$N(record, timestamp)", graph.consumer(node, input))
                .build();
    }

    private CodeBlock write(String exchange, String to, TypeRef record) {
        return CodeBlock.builder()
                .addStatement("$T out = $N.open($L)", EngineTypes.BINARY_OUTPUT, exchange, to)
                .addStatement("out.writeLong(timestamp)")
                .addStatement("$L.write(record, out)", graph.codecs().codecReference(record))
                .addStatement("$N.written($L)", exchange, to)
                .build();
    }

    private MethodSpec receive(Node node, int input, TypeRef record) {
        String suffix = graph.suffix(node, input);
        String exchange = graph.exchange(node, input);
        return MethodSpec.methodBuilder("receive" + suffix)
                .addModifiers(Modifier.PRIVATE)
                .addJavadoc("Takes a page of records that other lanes have sent, and the signals between them.\n")
                .returns(TypeName.INT)
                .addStatement("$T page = $N.poll()", EngineTypes.PAGE_OF_RECORDS, exchange)
                .beginControlFlow("if (page == null)")
                .addStatement("return 0")
                .endControlFlow()
                .addStatement("$T in = page.open()", EngineTypes.BINARY_INPUT)
                .addStatement("int count = page.count()")
                .beginControlFlow("try")
                .beginControlFlow("for (int i = 0; i < count; i++)")
                .addStatement("signals$L(page, i)", suffix)
                .addStatement("long timestamp = in.readLong()")
                .addStatement("$N($L, timestamp)", graph.consumer(node, input), arrived(node, input, record))
                .endControlFlow()
                .addStatement("signals$L(page, count)", suffix)
                .nextControlFlow("catch ($T e)", Exception.class)
                .addStatement("throw failure(\"a record of lane \" + $N.producer(), e)", exchange)
                .endControlFlow()
                .addStatement("$N.release(page)", exchange)
                .addStatement("return count + 1")
                .build();
    }

    /** A record of a type that can change is read into the same object each time. */
    private CodeBlock arrived(Node node, int input, TypeRef record) {
        CodeBlock codec = graph.codecs().codecReference(record);
        return graph.immutable(record)
                ? CodeBlock.of("$L.read(in)", codec)
                : CodeBlock.of("$1N = $2L.read(in, $1N)", carrier(node, input), codec);
    }

    private String carrier(Node node, int input) {
        return graph.suffix(node, input).substring(1) + "_arrived";
    }

    private MethodSpec signals(Node node, int input) {
        String merger = watermarks.merger(node, input);
        String exchange = graph.exchange(node, input);
        return StageParts.method("signals" + graph.suffix(node, input))
                .addParameter(EngineTypes.PAGE_OF_RECORDS, "page")
                .addParameter(TypeName.INT, "index")
                .beginControlFlow("while (page.hasSignal(index))")
                .addStatement("int channel = page.stream() * lane.parallelism() + $N.producer()", exchange)
                .beginControlFlow("switch (page.signal())")
                .addStatement("case WATERMARK -> $N.watermark(channel, page.value())", merger)
                .addStatement("case IDLE -> $N.status(channel, true)", merger)
                .addStatement("case ACTIVE -> $N.status(channel, false)", merger)
                .addStatement("default -> $N.producerEnded()", exchange)
                .endControlFlow()
                .addStatement("page.nextSignal()")
                .endControlFlow()
                .build();
    }

    /** A watermark of this lane: to the step on this lane, and to all others. */
    private MethodSpec watermarkTo(Node node, int input) {
        String exchange = graph.exchange(node, input);
        CodeBlock own = CodeBlock.of("stream * lane.parallelism() + lane.subtask()");
        MethodSpec.Builder method = StageParts.method("watermarkTo" + graph.suffix(node, input))
                .addParameter(TypeName.INT, "stream")
                .addParameter(TypeName.LONG, "watermark");
        if (watermarks.merges(node)) {
            method.beginControlFlow("if ($N != null)", exchange)
                    .addStatement("$N.watermark(stream, watermark)", exchange)
                    .endControlFlow()
                    .addStatement("$N.watermark($L, watermark)", watermarks.merger(node, input), own);
        } else {
            method.beginControlFlow("if ($N == null)", exchange)
                    .addCode(watermarks.receive(node))
                    .nextControlFlow("else")
                    .addStatement("$N.watermark(stream, watermark)", exchange)
                    .addStatement("$N.watermark($L, watermark)", watermarks.merger(node, input), own)
                    .endControlFlow();
        }
        return method.build();
    }

    private MethodSpec statusTo(Node node, int input) {
        String exchange = graph.exchange(node, input);
        String merger = watermarks.merger(node, input);
        MethodSpec.Builder method = StageParts.method("statusTo" + graph.suffix(node, input))
                .addParameter(TypeName.INT, "stream")
                .addParameter(TypeName.BOOLEAN, "idle")
                .beginControlFlow("if ($N != null)", exchange)
                .addStatement("$N.status(stream, idle)", exchange)
                .endControlFlow()
                .addStatement("$N.status(stream * lane.parallelism() + lane.subtask(), idle)", merger);
        return method.build();
    }
}
