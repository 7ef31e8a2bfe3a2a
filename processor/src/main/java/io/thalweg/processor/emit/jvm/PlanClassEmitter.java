package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.Literals;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.emit.explain.PlanReport;
import io.thalweg.processor.model.DroppedName;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.plan.Node;
import io.thalweg.processor.plan.Plan;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes what the engine has to know about a job: names, defaults, the report, and how its stages are made. */
final class PlanClassEmitter {

    private final Plan plan;
    private final ClassName name;
    private final ClassName stage;

    PlanClassEmitter(Plan plan, ClassName name, ClassName stage) {
        this.plan = plan;
        this.name = name;
        this.stage = stage;
    }

    TypeSpec emit() {
        JobModel job = plan.job();
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc(
                        "All the engine knows about {@link $T}; none of it is on the hot path.\n",
                        TypeNames.className(job.type()))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(EngineTypes.JOB_PLAN)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(MethodSpec.methodBuilder("create")
                        .addJavadoc("The plan of the job.\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .returns(name)
                        .addStatement("return new $T()", name)
                        .build())
                .addMethod(text("name", Literals.string(job.name())))
                .addMethod(steps());
        if (!job.dropped().isEmpty()) {
            type.addMethod(names("dropped", job.dropped().stream().map(DroppedName::id)));
        }
        return type.addMethod(defaults(job))
                .addMethod(text("explain", lines(PlanReport.text(plan))))
                .addMethod(stages(job))
                .build();
    }

    /** A text of several lines as one literal a line. */
    private static CodeBlock lines(String text) {
        List<CodeBlock> lines = text.lines()
                .map(line -> CodeBlock.of("\n$L", Literals.string(line)))
                .toList();
        return CodeBlock.of("String.join(\"\\n\",$L)", CodeBlock.join(lines, ","));
    }

    private static MethodSpec text(String method, CodeBlock value) {
        return StageParts.override(method)
                .returns(String.class)
                .addStatement("return $L", value)
                .build();
    }

    private MethodSpec steps() {
        return names("steps", plan.nodes().stream().map(Node::name));
    }

    private static MethodSpec names(String method, Stream<String> names) {
        List<CodeBlock> literals = names.map(Literals::string).toList();
        return StageParts.override(method)
                .returns(ParameterizedTypeName.get(List.class, String.class))
                .addStatement("return $T.of($L)", List.class, CodeBlock.join(literals, ",$W"))
                .build();
    }

    private static MethodSpec defaults(JobModel job) {
        Map<String, String> options = job.runOptions();
        return StageParts.override("defaults")
                .returns(EngineTypes.JOB_DEFAULTS)
                .addStatement(
                        "return new $T($L, $L$L)",
                        EngineTypes.JOB_DEFAULTS,
                        job.parallelism(),
                        job.keyGroups(),
                        options.isEmpty() ? "" : options(options))
                .build();
    }

    private static CodeBlock options(Map<String, String> options) {
        List<CodeBlock> entries = options.entrySet().stream()
                .map(option -> CodeBlock.of(
                        "$T.entry($L, $L)",
                        Map.class,
                        Literals.string(option.getKey()),
                        Literals.string(option.getValue())))
                .toList();
        return CodeBlock.of(",$W$T.ofEntries($L)", Map.class, CodeBlock.join(entries, ",$W"));
    }

    private MethodSpec stages(JobModel job) {
        CodeBlock made = job.usesInstance()
                ? CodeBlock.of("new $T(new $T(), lane)", stage, TypeNames.className(job.type()))
                : CodeBlock.of("new $T(lane)", stage);
        return StageParts.override("stages")
                .addParameter(EngineTypes.LANE, "lane")
                .returns(ArrayTypeName.of(EngineTypes.STAGE))
                .addStatement("return new $T[] {$L}", EngineTypes.STAGE, made)
                .build();
    }
}
