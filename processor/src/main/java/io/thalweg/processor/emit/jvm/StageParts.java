package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The stage class while its steps add their parts to it, in the order in which they shall stand in the source. */
final class StageParts {

    final List<FieldSpec> constants = new ArrayList<>();
    final List<FieldSpec> fields = new ArrayList<>();
    final CodeBlock.Builder constructor = CodeBlock.builder();
    final List<MethodSpec> hot = new ArrayList<>();
    final List<MethodSpec> polls = new ArrayList<>(); // one per source, for stages with several inputs
    final List<MethodSpec> cold = new ArrayList<>();
    final List<TypeSpec> inner = new ArrayList<>();
    final List<Runnable> afterAllSteps = new ArrayList<>(); // what depends on later steps
    final CodeBlock.Builder publish = CodeBlock.builder(); // counters, once a page
    final CodeBlock.Builder start = CodeBlock.builder();
    final CodeBlock.Builder processingTime = CodeBlock.builder();
    final CodeBlock.Builder stop = CodeBlock.builder();
    final CodeBlock.Builder checkpoint = CodeBlock.builder();
    final CodeBlock.Builder checkpointComplete = CodeBlock.builder();
    final Map<String, CodeBlock.Builder> state = new LinkedHashMap<>(); // of each step, shown to a visitor

    /** A {@code private static final long}. */
    void constant(String name, long value, String comment) {
        constants.add(FieldSpec.builder(TypeName.LONG, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$L", longLiteral(value))
                .addJavadoc("$L\n", comment)
                .build());
    }

    /** A final field, assigned in the constructor. */
    void field(TypeName type, String name, CodeBlock value) {
        fields.add(
                FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.FINAL).build());
        constructor.addStatement("$N = $L", name, value);
    }

    /** A final field with its value beside it. */
    void fieldInPlace(TypeName type, String name, CodeBlock value) {
        fields.add(FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.FINAL)
                .initializer(value)
                .build());
    }

    /** A field that changes. */
    void variable(TypeName type, String name, CodeBlock value) {
        fields.add(FieldSpec.builder(type, name, Modifier.PRIVATE)
                .initializer(value)
                .build());
    }

    /** A private method that passes the exceptions of the user's handlers on. */
    static MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE).addException(Exception.class);
    }

    /** An implementation of an interface's method. */
    static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }

    /** Code that may throw anything, in a method that must not. */
    static CodeBlock unchecked(CodeBlock body) {
        if (body.isEmpty()) {
            return body;
        }
        return CodeBlock.builder()
                .beginControlFlow("try")
                .add(body)
                .nextControlFlow("catch ($T e)", Exception.class)
                .addStatement("throw $T.unchecked(e)", EngineTypes.HANDLER_EXCEPTION)
                .endControlFlow()
                .build();
    }

    /** A long as a person would write it: digits in groups of three. */
    static String longLiteral(long value) {
        if (value == Long.MIN_VALUE) {
            return "Long.MIN_VALUE";
        }
        if (value == Long.MAX_VALUE) {
            return "Long.MAX_VALUE";
        }
        return String.format(java.util.Locale.ROOT, "%,d", value).replace(',', '_') + "L";
    }
}
