package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.thalweg.processor.emit.Literals;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.plan.LateStreams;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.Stream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what happens to late records of a step: they are counted, and sent to the streams of late records (W22, J4). */
final class LateRecords {

    private final StageGraph graph;
    private final StageParts parts;
    private final RecordFlow flow;
    private final Node node;
    private final Map<Stream, String> watches = new LinkedHashMap<>();

    LateRecords(StageGraph graph, StageParts parts, RecordFlow flow, Node node) {
        this.graph = graph;
        this.parts = parts;
        this.flow = flow;
        this.node = node;
    }

    /** Adds the counter. */
    void addCounter() {
        parts.field(
                EngineTypes.COUNTER,
                counter(),
                CodeBlock.of("lane.counter($L, $S)", Literals.string(node.name()), "late"));
    }

    private String counter() {
        return graph.id(node) + "_late";
    }

    /** Adds the method for late records of an input. */
    String add(int input) {
        String name = "late" + graph.suffix(node, input);
        TypeRef record = node.step().inputs().get(input).record();
        MethodSpec.Builder method = StageParts.method(name)
                .addParameter(TypeNames.of(record).box(), "record")
                .addParameter(TypeName.LONG, "timestamp")
                .addStatement("$N.increment()", counter());
        List<Stream> streams = LateStreams.ofInput(node.step(), input);
        for (int i = 0; i < streams.size(); i++) {
            boolean readAgain = streams.subList(i + 1, streams.size()).stream()
                    .anyMatch(later -> !graph.readers(later).isEmpty());
            method.addCode(send(streams.get(i), readAgain));
        }
        parts.cold.add(method.build());
        return name;
    }

    /** @param readAgain whether the same record goes to another stream after this one */
    private CodeBlock send(Stream stream, boolean readAgain) {
        CodeBlock record = CodeBlock.of("record");
        CodeBlock timestamp = CodeBlock.of("timestamp");
        CodeBlock passed = readAgain && !graph.immutable(stream.type())
                ? CodeBlock.of("$L.copy(record)", graph.codecs().codecReference(stream.type()))
                : record;
        return CodeBlock.builder()
                .add(RecordFlow.tell(watch(stream), record, timestamp))
                .add(flow.pass(stream, passed, timestamp))
                .build();
    }

    /** Streams of one name but different types have a watch each. */
    private String watch(Stream stream) {
        return watches.computeIfAbsent(stream, missing -> {
            long sameName = watches.keySet().stream()
                    .filter(other -> other.name().equals(stream.name()))
                    .count();
            return flow.addWatch(node, stream, sameName == 0 ? "" : String.valueOf(sameName + 1));
        });
    }
}
