package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.thalweg.processor.emit.Literals;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.StepModel.EventHandler;
import io.thalweg.processor.model.StepModel.WindowModel;
import io.thalweg.processor.model.TriggerSpec;
import io.thalweg.processor.model.TriggerSpec.CustomTrigger;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.WindowSpec;
import io.thalweg.processor.plan.Node;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes the trigger of one window step: one of the engine's, or a class between the engine and the user's trigger that
 * puts the state of the window at hand into its fields.
 */
final class TriggerSteps {

    private final StageGraph graph;
    private final StageParts parts;
    private final Node node;
    private final WindowModel window;
    private final WindowSpec spec;
    private final String id;
    private final ClassName windowClass;

    TriggerSteps(StageGraph graph, StageParts parts, Node node, WindowModel window, ClassName windowClass) {
        this.graph = graph;
        this.parts = parts;
        this.node = node;
        this.window = window;
        this.spec = window.window();
        this.id = graph.id(node);
        this.windowClass = windowClass;
    }

    private String field() {
        return id + "_trigger";
    }

    /** The user's trigger. */
    Optional<CustomTrigger> custom() {
        return spec.trigger().flatMap(TriggerSpec::custom);
    }

    /** The user's trigger, if it has state. */
    Optional<CustomTrigger> stateful() {
        return custom().filter(trigger -> !trigger.fields().isEmpty());
    }

    /** Whether each firing drops what the window holds. */
    boolean purges() {
        boolean tumblingCount = spec.kind() == WindowSpec.Kind.COUNT && spec.slideCount() == 0;
        return tumblingCount || spec.trigger().map(TriggerSpec::purge).orElse(false);
    }

    private TriggerSpec.Kind kind() {
        if (spec.kind() == WindowSpec.Kind.COUNT) {
            return TriggerSpec.Kind.COUNT;
        }
        return spec.trigger().map(TriggerSpec::kind).orElse(TriggerSpec.Kind.END);
    }

    private long count() {
        if (spec.kind() == WindowSpec.Kind.COUNT) {
            return spec.slideCount() == 0 ? spec.count() : spec.slideCount();
        }
        return spec.trigger().orElseThrow().count();
    }

    private String interval() {
        return StageParts.longLiteral(spec.trigger().orElseThrow().everyMillis());
    }

    /** A global window has no end at which this could fire. */
    private boolean neverFires() {
        return kind() == TriggerSpec.Kind.END && spec.kind() == WindowSpec.Kind.GLOBAL;
    }

    /** Adds the field, and the class of a user's trigger. */
    void add() {
        if (neverFires()) {
            addField(EngineTypes.COUNT_TRIGGER, CodeBlock.of("Long.MAX_VALUE"));
            return;
        }
        switch (kind()) {
            case COUNT -> addField(EngineTypes.COUNT_TRIGGER, CodeBlock.of(StageParts.longLiteral(count())));
            case END -> addField(EngineTypes.END_TRIGGER, CodeBlock.of("$L", spec.eventTime()));
            case EVERY -> addField(EngineTypes.INTERVAL_TRIGGER, CodeBlock.of(interval()));
            case EVERY_PROCESSING ->
                addField(
                        EngineTypes.CLOCK_INTERVAL_TRIGGER,
                        CodeBlock.of("$L, $L", interval(), spec.isTimed() && !spec.eventTime()));
            case CUSTOM -> addCustom(custom().orElseThrow());
        }
    }

    private void addField(ClassName type, CodeBlock arguments) {
        parts.fieldInPlace(
                ParameterizedTypeName.get(type, windowClass), field(), CodeBlock.of("new $T<>($L)", type, arguments));
    }

    /** The question to the trigger about {@code record}, which is in the window {@code state}. */
    CodeBlock onElement() {
        if (neverFires()) {
            return CodeBlock.of("$N.onElement(state)", field());
        }
        return switch (kind()) {
            case COUNT -> CodeBlock.of("$N.onElement(state)", field());
            case END, EVERY_PROCESSING -> CodeBlock.of("$N.onElement(state, $N)", field(), id + "_windows");
            case EVERY -> CodeBlock.of("$N.onElement(state, timestamp, $N)", field(), id + "_windows");
            case CUSTOM -> CodeBlock.of("$N.onElement(record, timestamp, state)", field());
        };
    }

    private void addCustom(CustomTrigger trigger) {
        String name = graph.innerClass(node, "Trigger");
        ClassName triggerClass = TypeNames.className(trigger.type());
        boolean session = spec.kind() == WindowSpec.Kind.SESSION;
        CodeBlock made = session
                ? CodeBlock.of(
                        "$T.merging($L, new $T())",
                        EngineTypes.TRIGGERED_SESSIONS,
                        Literals.string(node.name()),
                        triggerClass)
                : CodeBlock.of("new $T()", triggerClass);
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc(
                        "The trigger of {@code $L}, its fields filled for each window.\n", RecordFlow.safe(node.name()))
                .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(EngineTypes.TRIGGER_HANDLER, windowClass))
                .addField(com.palantir.javapoet.FieldSpec.builder(
                                triggerClass, "trigger", Modifier.PRIVATE, Modifier.FINAL)
                        .initializer(made)
                        .build());
        window.step().handlers().stream()
                .map(EventHandler::input)
                .map(input -> input.record())
                .distinct()
                .forEach(record -> type.addMethod(onElementOf(record)));
        type.addMethod(onTimer("onEventTime")).addMethod(onTimer("onProcessingTime"));
        type.addMethod(onMerge(session, triggerClass)).addMethod(clear());
        type.addMethod(StageParts.override("isInitial")
                .addParameter(windowClass, "window")
                .returns(TypeName.BOOLEAN)
                .addStatement("return $L", stateful().isEmpty())
                .build());
        parts.inner.add(type.build());
        ClassName inner = graph.stageClass().nestedClass(name);
        parts.fieldInPlace(inner, field(), CodeBlock.of("new $N()", name));
    }

    private MethodSpec onElementOf(TypeRef record) {
        List<io.thalweg.processor.model.StepModel.StateField> fields =
                custom().orElseThrow().fields();
        return MethodSpec.methodBuilder("onElement")
                .addException(Exception.class)
                .addParameter(TypeNames.of(record).box(), "record")
                .addParameter(TypeName.LONG, "timestamp")
                .addParameter(windowClass, "window")
                .returns(EngineTypes.TRIGGER_RESULT)
                .addCode(ask(CodeBlock.of(
                        "onElement($L, timestamp, $N, $N.context(window))",
                        graph.kept(fields, record, CodeBlock.of("record")),
                        id + "_window",
                        id + "_windows")))
                .build();
    }

    private MethodSpec onTimer(String method) {
        return engineMethod(method)
                .addParameter(TypeName.LONG, "time")
                .addParameter(windowClass, "window")
                .addParameter(windowsType(), "windows")
                .returns(EngineTypes.TRIGGER_RESULT)
                .addCode(ask(CodeBlock.of("$L(time, $N, windows.context(window))", method, id + "_window")))
                .build();
    }

    /** Loads the state of the window, asks, and puts the state back. */
    private CodeBlock ask(CodeBlock question) {
        CodeBlock.Builder code = CodeBlock.builder().add(setWindow());
        if (stateful().isEmpty()) {
            return code.addStatement("return trigger.$L", question).build();
        }
        return code.addStatement("window.loadTrigger(trigger)")
                .addStatement("$T result = trigger.$L", EngineTypes.TRIGGER_RESULT, question)
                .addStatement("window.storeTrigger(trigger)")
                .addStatement("return result")
                .build();
    }

    private CodeBlock setWindow() {
        return CodeBlock.builder()
                .addStatement("$N.set(window.start(), window.end())", id + "_window")
                .build();
    }

    private MethodSpec onMerge(boolean session, ClassName triggerClass) {
        MethodSpec.Builder method = engineMethod("onMerge")
                .addParameter(windowClass, "window")
                .addParameter(ParameterizedTypeName.get(ClassName.get(List.class), windowClass), "parts")
                .addParameter(windowsType(), "windows");
        if (!session) {
            return method.build();
        }
        TypeName triggers = ParameterizedTypeName.get(ClassName.get(List.class), triggerClass);
        method.addStatement("$T triggers = new $T<>()", triggers, java.util.ArrayList.class)
                .beginControlFlow("for ($T part : parts)", windowClass)
                .addStatement("$T merged = new $T()", triggerClass, triggerClass);
        if (stateful().isPresent()) {
            method.addStatement("part.loadTrigger(merged)");
        }
        method.addStatement("triggers.add(merged)").endControlFlow().addCode(setWindow());
        if (stateful().isPresent()) {
            method.addStatement("window.loadTrigger(trigger)");
        }
        method.addStatement("trigger.onMerge($N, windows.context(window).merging(triggers))", id + "_window");
        if (stateful().isPresent()) {
            method.addStatement("window.storeTrigger(trigger)");
        }
        return method.build();
    }

    private MethodSpec clear() {
        MethodSpec.Builder method =
                engineMethod("clear").addParameter(windowClass, "window").addCode(setWindow());
        if (stateful().isPresent()) {
            method.addStatement("window.loadTrigger(trigger)");
        }
        return method.addStatement("trigger.clear($N, $N.context(window))", id + "_window", id + "_windows")
                .build();
    }

    private TypeName windowsType() {
        return ParameterizedTypeName.get(
                EngineTypes.TRIGGERED_WINDOWS, WildcardTypeName.subtypeOf(Object.class), windowClass);
    }

    private static MethodSpec.Builder engineMethod(String name) {
        return StageParts.override(name).addException(Exception.class);
    }
}
