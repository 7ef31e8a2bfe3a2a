package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.plan.Plan;
import javax.lang.model.element.Modifier;

/** Writes the program that runs a job. */
final class MainEmitter {

    private final Plan plan;
    private final ClassName name;
    private final ClassName planClass;

    MainEmitter(Plan plan, ClassName name, ClassName planClass) {
        this.plan = plan;
        this.name = name;
        this.planClass = planClass;
    }

    TypeSpec emit() {
        return TypeSpec.classBuilder(name)
                .addJavadoc("Runs {@link $T}.\n", TypeNames.className(plan.job().type()))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethod(MethodSpec.methodBuilder("main")
                        .addJavadoc("Runs the job; {@code --help} tells the options.\n")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addParameter(String[].class, "args")
                        .returns(TypeName.VOID)
                        .addStatement("System.exit($T.run($T.create(), args))", EngineTypes.JOB_RUNNER, planClass)
                        .build())
                .build();
    }
}
