package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.Literals;
import io.thalweg.processor.emit.SourceText;
import io.thalweg.processor.model.StepModel.ProcessModel;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.StateLayout;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the timers of one keyed process step: the class that knows their key, and the methods that fire them when the
 * watermark or the clock has come. The order of timers stands in the engine's {@code TimerQueue}.
 */
final class TimerSteps {

    private final StageGraph graph;
    private final StageParts parts;
    private final WatermarkFlow watermarks;
    private final ExchangeSchedule schedule;
    private final List<TypeSpec> types;
    private final Node node;
    private final KeyCode key;
    private final String id;
    private final String timers;
    private final String type;

    TimerSteps(
            StageGraph graph,
            StageParts parts,
            WatermarkFlow watermarks,
            ExchangeSchedule schedule,
            List<TypeSpec> types,
            Node node,
            KeyCode key) {
        this.graph = graph;
        this.parts = parts;
        this.watermarks = watermarks;
        this.schedule = schedule;
        this.types = types;
        this.node = node;
        this.key = key;
        this.id = graph.id(node);
        this.timers = field(graph, node);
        this.type = graph.innerClass(node, "Timers");
    }

    /** Whether a step has timers. */
    static boolean areIn(Node node) {
        return node.step() instanceof ProcessModel process && process.onTimer().isPresent();
    }

    /** The field that holds the timers of a step. */
    static String field(StageGraph graph, Node node) {
        return graph.id(node) + "_timers";
    }

    /** Tells the timers the key at hand, which stands in its variables, before a handler that may set some. */
    static CodeBlock enter(StageGraph graph, Node node, KeyCode key) {
        return CodeBlock.builder()
                .addStatement("$N.at($L)", field(graph, node), key.names())
                .build();
    }

    /** Adds all but {@code fire_<step>}, the call of the user's handler. */
    void add() {
        if (composite()) {
            addKeyRecord();
        }
        addTimers();
        parts.afterAllSteps.add(this::addWatermark);
        parts.processingTime
                .beginControlFlow("if (!($L))", schedule.inputsEnded(node))
                .beginControlFlow("while ($N.takeProcessingTime(due))", timers)
                .addStatement("fire_$L($T.PROCESSING, Long.MIN_VALUE)", id, EngineTypes.TIME_DOMAIN)
                .endControlFlow()
                .endControlFlow();
    }

    private boolean composite() {
        return key.parts().size() > 1;
    }

    private boolean isWord() {
        return new StateLayout(key.model(), List.of(), false).bijective();
    }

    private ClassName keyRecord() {
        return graph.generated(graph.classId(node) + "Key");
    }

    private void addKeyRecord() {
        types.add(TypeSpec.recordBuilder(keyRecord())
                .addAnnotation(SourceText.GENERATED)
                .addJavadoc("A key of $L.\n", RecordFlow.safe(node.name()))
                .recordConstructor(MethodSpec.constructorBuilder()
                        .addParameters(key.parameters())
                        .build())
                .build());
    }

    private void addTimers() {
        TypeSpec.Builder timersOfKey = TypeSpec.classBuilder(type)
                .addJavadoc("Timers of {@code $L}, which belong to the key at hand.\n", RecordFlow.safe(node.name()))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .superclass(EngineTypes.KEYED_TIMERS);
        MethodSpec.Builder enter = MethodSpec.methodBuilder("at").addParameters(key.parameters());
        for (int part = 0; part < key.parts().size(); part++) {
            timersOfKey.addField(key.type(part), key.name(part), Modifier.PRIVATE);
            enter.addStatement("this.$N = $N", key.name(part), key.name(part));
        }
        timersOfKey
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(EngineTypes.STATE_ENVIRONMENT, "environment")
                        .addStatement("super($L, environment)", Literals.string(node.name()))
                        .build())
                .addMethod(enter.addStatement("enter()").build())
                .addMethod(ofKey("hash", TypeName.LONG, key.hash()))
                .addMethod(ofKey("key", ClassName.OBJECT, keyObject()));
        if (!isWord()) {
            new SavedTimersCode(key, composite() ? keyRecord() : key.type(0).box(), composite(), graph.stateCodecs())
                    .addTo(timersOfKey);
        }
        parts.inner.add(timersOfKey.build());
    }

    /** The field of the timers, which stands in front of the context that hands them out. */
    void addField() {
        parts.field(graph.stageClass().nestedClass(type), timers, CodeBlock.of("new $N(lane.state())", type));
        StateParts.of(graph, parts, node)
                .add("keyed", "timers", CodeBlock.of("new $T($N)", EngineTypes.TIMERS_PART, timers));
    }

    private static MethodSpec ofKey(String name, TypeName type, CodeBlock value) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(type)
                .addStatement("return $L", value)
                .build();
    }

    private CodeBlock keyObject() {
        if (composite()) {
            return CodeBlock.of("new $T($L)", keyRecord(), key.names());
        }
        return isWord() ? CodeBlock.of("null") : key.names();
    }

    /** Statements that put the key of the timer that fires into its variables. */
    CodeBlock firedKey() {
        CodeBlock.Builder code = CodeBlock.builder();
        if (isWord()) {
            CodeBlock word = CodeBlock.of("$T.unmix($N.firedHash())", EngineTypes.HASHES, timers);
            return code.addStatement("$T $N = $L", key.type(0), key.name(0), key.fromWord(0, word))
                    .build();
        }
        if (!composite()) {
            return code.addStatement("$T $N = ($T) $N.firedKey()", key.type(0), key.name(0), key.type(0), timers)
                    .build();
        }
        code.addStatement("$T key = ($T) $N.firedKey()", keyRecord(), keyRecord(), timers);
        for (int part = 0; part < key.parts().size(); part++) {
            code.addStatement("$T $N = key.$N()", key.type(part), key.name(part), key.name(part));
        }
        return code.build();
    }

    /** Timers fire first, then the watermark goes on (E18); it is kept if a step behind this one asks for it. */
    private void addWatermark() {
        MethodSpec.Builder method = StageParts.method(WatermarkFlow.method(id))
                .addParameter(TypeName.LONG, "watermark")
                .beginControlFlow("while ($N.takeEventTime(watermark))", timers)
                .addStatement("fire_$L($T.EVENT, $N.firedTime())", id, EngineTypes.TIME_DOMAIN, timers)
                .endControlFlow();
        if (watermarks.isAskedFor(node)) {
            parts.variable(TypeName.LONG, watermarks.field(node), CodeBlock.of("Long.MIN_VALUE"));
            method.addStatement("$N = watermark", watermarks.field(node));
        }
        parts.hot.add(method.addCode(watermarks.forward(node)).build());
    }
}
