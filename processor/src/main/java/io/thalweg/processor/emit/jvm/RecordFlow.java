package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.Literals;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.MethodModel;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.SideModel;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.RecordSharing;
import io.thalweg.processor.plan.Stream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Code that passes a record on to the steps that read a stream: direct calls, since all of them are fused. */
final class RecordFlow {

    private final StageGraph graph;
    private final StageParts parts;
    private final RecordSharing sharing;
    private final Set<String> withOut = new HashSet<>();

    RecordFlow(StageGraph graph, StageParts parts) {
        this.graph = graph;
        this.parts = parts;
        this.sharing = new RecordSharing(graph.plan());
    }

    /** Passes a record on to every reader of a stream, or a copy to those that may not have the object itself. */
    CodeBlock pass(Stream stream, CodeBlock record, CodeBlock timestamp) {
        CodeBlock.Builder code = CodeBlock.builder();
        List<StageGraph.Reader> readers = graph.readers(stream);
        for (int i = 0; i < readers.size(); i++) {
            StageGraph.Reader reader = readers.get(i);
            CodeBlock argument = sharing.copies(stream, i)
                    ? CodeBlock.of("$L.copy($L)", graph.codecs().codecReference(stream.type()), record)
                    : record;
            code.addStatement("$N($L, $L)", graph.entry(reader.node(), reader.input()), argument, timestamp);
        }
        return code.build();
    }

    /** Passes the result of a call on, unless it is null. */
    CodeBlock passResult(Node node, TypeRef returns, CodeBlock call, CodeBlock timestamp) {
        return passResult(node, returns, call, CodeBlock.of(""), timestamp);
    }

    /**
     * Passes the result of a call on, unless it is null.
     *
     * @param afterCall statements between the call and whatever the result leads to
     */
    CodeBlock passResult(Node node, TypeRef returns, CodeBlock call, CodeBlock afterCall, CodeBlock timestamp) {
        CodeBlock.Builder code = CodeBlock.builder();
        CodeBlock pass = pass(mainStream(node, returns), CodeBlock.of("result"), timestamp);
        if (returns.equals(TypeRef.VOID) || pass.isEmpty()) {
            return code.addStatement("$L", call).add(afterCall).build();
        }
        code.addStatement("$T result = $L", TypeNames.of(returns), call).add(afterCall);
        if (returns.isPrimitive()) {
            return code.add(pass).build();
        }
        return code.beginControlFlow("if (result != null)")
                .add(pass)
                .endControlFlow()
                .build();
    }

    static Stream mainStream(Node node, TypeRef type) {
        return new Stream(node.name(), "", type);
    }

    /** Adds the {@code Out} objects that the step's handlers take, as fields of the stage. */
    void addOuts(Node node, List<MethodModel> methods) {
        if (methods.stream().anyMatch(method -> method.takes(MethodModel.Role.OUT))) {
            withOut.add(node.name());
            node.step().output().ifPresent(type -> addOut(node, outName(node), "Out", mainStream(node, type), null));
        }
        for (SideModel side : node.step().sides()) {
            addSide(node, side);
        }
    }

    private void addSide(Node node, SideModel side) {
        Stream stream = new Stream(node.name(), side.name(), side.type());
        String watch = addWatch(node, stream);
        addOut(
                node,
                sideName(node, side.name()),
                StepNames.capitalized(identifier(side.name())) + "Out",
                stream,
                watch);
    }

    /** A field for whoever watches a side stream from outside; null in production. */
    String addWatch(Node node, Stream stream) {
        return addWatch(node, stream, "");
    }

    /** @param number tells apart streams of one name and several types */
    String addWatch(Node node, Stream stream, String number) {
        String name = graph.id(node) + "_" + identifier(stream.side()) + "Watch" + number;
        parts.field(
                ParameterizedTypeName.get(
                        EngineTypes.SIDE_WATCH, TypeNames.of(stream.type()).box()),
                name,
                CodeBlock.of(
                        "lane.watch($L, $L)",
                        Literals.string(stream.name()),
                        graph.codecs().codecReference(stream.type())));
        return name;
    }

    /** Tells whoever watches. */
    static CodeBlock tell(String watch, CodeBlock record, CodeBlock timestamp) {
        return CodeBlock.builder()
                .beginControlFlow("if ($N != null)", watch)
                .addStatement("$N.record($L, $L)", watch, record, timestamp)
                .endControlFlow()
                .build();
    }

    private void addOut(Node node, String field, String suffix, Stream stream, String watch) {
        TypeName type = TypeNames.of(stream.type()).box();
        String name = graph.innerClass(node, suffix);
        CodeBlock.Builder body = CodeBlock.builder();
        if (watch != null) {
            body.add(tell(watch, CodeBlock.of("record"), CodeBlock.of("timestamp")));
        }
        body.add(target(node, stream));
        if (graph.plan().job().optionsOf(node.step()).onError().isPresent()) {
            parts.inner.add(heldOut(name, stream, body.build()));
            parts.fieldInPlace(graph.stageClass().nestedClass(name), field, CodeBlock.of("new $N()", name));
            return;
        }
        parts.inner.add(TypeSpec.classBuilder(name)
                .addJavadoc("Stream {@code $L}.\n", safe(stream.name()))
                .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(EngineTypes.OUT, type))
                .addField(FieldSpec.builder(TypeName.LONG, "timestamp", Modifier.PRIVATE)
                        .build())
                .addMethod(StageParts.override("emit")
                        .addParameter(type, "record")
                        .addCode(StageParts.unchecked(body.build()))
                        .build())
                .build());
        parts.fieldInPlace(graph.stageClass().nestedClass(name), field, CodeBlock.of("new $N()", name));
    }

    /** With {@code @OnError} what a handler emits is held until it has returned, since it may yet throw. */
    private TypeSpec heldOut(String name, Stream stream, CodeBlock pass) {
        TypeName type = TypeNames.of(stream.type()).box();
        CodeBlock kept = graph.immutable(stream.type())
                ? CodeBlock.of("record")
                : CodeBlock.of("$L.copy(record)", graph.codecs().codecReference(stream.type()));
        return TypeSpec.classBuilder(name)
                .addJavadoc("Stream {@code $L}: held until the handler has returned.\n", safe(stream.name()))
                .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(EngineTypes.OUT, type))
                .addField(FieldSpec.builder(TypeName.LONG, "timestamp", Modifier.PRIVATE)
                        .build())
                .addField(FieldSpec.builder(
                                ParameterizedTypeName.get(ClassName.get(List.class), type),
                                "held",
                                Modifier.PRIVATE,
                                Modifier.FINAL)
                        .initializer("new $T<>()", ArrayList.class)
                        .build())
                .addMethod(StageParts.override("emit")
                        .addParameter(type, "record")
                        .addStatement("held.add($L)", kept)
                        .build())
                .addMethod(StageParts.method("release")
                        .beginControlFlow("for ($T record : held)", type)
                        .addCode(pass)
                        .endControlFlow()
                        .addStatement("held.clear()")
                        .build())
                .addMethod(MethodSpec.methodBuilder("drop")
                        .addModifiers(Modifier.PRIVATE)
                        .addStatement("held.clear()")
                        .build())
                .build();
    }

    /** Whether the step has an {@code Out} of its own stream. */
    boolean hasOut(Node node) {
        return withOut.contains(node.name());
    }

    /** Results of a step that assigns timestamps anew take the way past its generator. */
    private CodeBlock target(Node node, Stream stream) {
        boolean reassigns = stream.side().isEmpty()
                && node.step() instanceof StepModel.TransformModel transform
                && transform.watermark().isPresent();
        return reassigns
                ? CodeBlock.builder()
                        .addStatement("$N(record)", assignName(node))
                        .build()
                : pass(stream, CodeBlock.of("record"), CodeBlock.of("timestamp"));
    }

    /** The method behind a step that assigns timestamps anew. */
    String assignName(Node node) {
        return "assign_" + graph.id(node);
    }

    String outName(Node node) {
        return graph.id(node) + "_out";
    }

    String sideName(Node node, String side) {
        return graph.id(node) + "_" + identifier(side) + "Out";
    }

    /** A side's name, which is the user's text, as part of an identifier. */
    static String identifier(String text) {
        StringBuilder identifier = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point < 128 && Character.isLetterOrDigit(point)) {
                identifier.appendCodePoint(point);
            } else {
                identifier.append("U").append(Integer.toHexString(point)).append('x');
            }
        });
        return identifier.toString();
    }

    /** A stream's name where a comment shows it: only what cannot end the comment or become something else. */
    static String safe(String text) {
        return text.replaceAll("[^A-Za-z0-9_. -]", "?");
    }
}
