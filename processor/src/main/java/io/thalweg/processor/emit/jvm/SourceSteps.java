package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.Literals;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.StepModel.SourceModel;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.Stream;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the source steps of a stage: where records enter, get their timestamps and make watermarks. */
final class SourceSteps {

    private static final TypeRef MALFORMED_RECORD = TypeRef.of("io.thalweg.api", "MalformedRecord");

    private final StageGraph graph;
    private final StageParts parts;
    private final RecordFlow flow;
    private final WatermarkFlow watermarks;
    private final Generators generators;

    SourceSteps(StageGraph graph, StageParts parts, RecordFlow flow, WatermarkFlow watermarks, Generators generators) {
        this.graph = graph;
        this.parts = parts;
        this.flow = flow;
        this.watermarks = watermarks;
        this.generators = generators;
    }

    void add(Node node, SourceModel source) {
        String id = graph.id(node);
        TypeName record = TypeNames.of(source.record()).box();
        Generators.Generator generator = generators.ofSource(node, source.record(), source.watermark());
        String malformedWatch = flow.addWatch(node, malformed(node));
        String input = graph.innerClass(node, "Input");
        parts.field(EngineTypes.SOURCE_HANDLE, id, handle(node, source, input));
        StateParts.of(graph, parts, node).add("lane", "splits", CodeBlock.of("$N", id));
        watermarks.addOrigin(node);
        parts.inner.add(TypeSpec.classBuilder(input)
                .addJavadoc("Where the records of {@code $L} enter.\n", RecordFlow.safe(node.name()))
                .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(EngineTypes.SOURCE_OUTPUT, record))
                .addMethod(emit(node, source, record, generator))
                .addMethod(malformedMethod(node, source, malformedWatch))
                .addMethod(watermark(id))
                .addMethod(status("idle", id, true))
                .addMethod(status("active", id, false))
                .addMethods(splits(id, generator))
                .addMethod(end(id, generator))
                .build());
        parts.polls.add(poll(node));
    }

    private static Stream malformed(Node node) {
        return new Stream(node.name(), "malformed", MALFORMED_RECORD);
    }

    private CodeBlock handle(Node node, SourceModel source, String input) {
        CodeBlock made = source.method()
                .map(method -> new Calls(graph, flow, node).call(method, CodeBlock.of("job")))
                .orElseGet(() -> CodeBlock.of(
                        "new $T()", TypeNames.className(source.type().orElseThrow())));
        CodeBlock options = new SourceOptionsCode(generators).of(source);
        return options.isEmpty()
                ? CodeBlock.of("lane.source($L, () -> $L, new $N())", Literals.string(node.name()), made, input)
                : CodeBlock.of(
                        "lane.source($L, $L, () -> $L, new $N())", Literals.string(node.name()), options, made, input);
    }

    private MethodSpec emit(Node node, SourceModel source, TypeName record, Generators.Generator generator) {
        CodeBlock body = CodeBlock.builder()
                .add(generators.timestamp(source.record(), "record"))
                .add(flow.pass(
                        RecordFlow.mainStream(node, source.record()),
                        CodeBlock.of("record"),
                        CodeBlock.of("timestamp")))
                .add(generator.afterRecord())
                .build();
        return StageParts.override("emit")
                .addParameter(record, "record")
                .addCode(StageParts.unchecked(body))
                .build();
    }

    private MethodSpec malformedMethod(Node node, SourceModel source, String watch) {
        CodeBlock.Builder body =
                CodeBlock.builder().add(RecordFlow.tell(watch, CodeBlock.of("record"), CodeBlock.of("Long.MIN_VALUE")));
        CodeBlock read = flow.pass(malformed(node), CodeBlock.of("record"), CodeBlock.of("Long.MIN_VALUE"));
        if (read.isEmpty()) {
            body.addStatement(
                    "lane.malformed($L, $T.$L, record)",
                    Literals.string(node.name()),
                    EngineTypes.MALFORMED,
                    source.skipMalformed() ? "SKIP" : "FAIL");
        } else {
            body.addStatement("lane.counter($L, $S).increment()", Literals.string(node.name()), "malformed");
            body.add(read);
        }
        return StageParts.override("malformed")
                .addParameter(EngineTypes.MALFORMED_RECORD, "record")
                .addCode(read.isEmpty() ? body.build() : StageParts.unchecked(body.build()))
                .build();
    }

    private static MethodSpec watermark(String id) {
        CodeBlock body = CodeBlock.builder()
                .addStatement("$N(watermark)", WatermarkFlow.method(id))
                .build();
        return StageParts.override("watermark")
                .addParameter(TypeName.LONG, "watermark")
                .addCode(StageParts.unchecked(body))
                .build();
    }

    private static MethodSpec status(String name, String id, boolean idle) {
        CodeBlock body = CodeBlock.builder()
                .addStatement("$N($L)", WatermarkFlow.status(id), idle)
                .build();
        return StageParts.override(name).addCode(StageParts.unchecked(body)).build();
    }

    /** A source without watermarks does not care which split a record is from. */
    private static List<MethodSpec> splits(String id, Generators.Generator generator) {
        return generator.splits().isEmpty() ? List.of() : new SplitMethods(id, generator.splits()).all();
    }

    private static MethodSpec end(String id, Generators.Generator generator) {
        CodeBlock body = CodeBlock.builder()
                .add(generator.atEnd())
                .addStatement("$N(Long.MAX_VALUE)", WatermarkFlow.method(id))
                .build();
        return StageParts.override("end").addCode(StageParts.unchecked(body)).build();
    }

    private MethodSpec poll(Node node) {
        String id = graph.id(node);
        return MethodSpec.methodBuilder("poll_" + id)
                .addModifiers(Modifier.PRIVATE)
                .addParameter(TypeName.INT, "limit")
                .returns(TypeName.INT)
                .beginControlFlow("try")
                .addStatement("return $N.poll(limit)", id)
                .nextControlFlow("catch ($T e)", Exception.class)
                .addStatement("throw failure($N.position(), e)", id)
                .endControlFlow()
                .build();
    }
}
