package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.StateOptions.TimeToLive;
import io.thalweg.processor.model.StepModel.StateField;
import io.thalweg.processor.model.StepModel.StepClass;
import io.thalweg.processor.plan.KeyedLayout;
import io.thalweg.processor.plan.StateLayout;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The part of a state table that concerns plain fields with a time to live: what has expired is forgotten before a
 * handler sees it, and what a handler has written is stamped before it is stored.
 */
final class TimedFieldsCode {

    private final KeyedStateCode code;
    private final KeyedLayout layout;
    private final ClassName stepClass;
    private final List<StateField> timed;

    TimedFieldsCode(KeyedStateCode code, StepClass step) {
        this.code = code;
        this.layout = code.layout();
        this.stepClass = TypeNames.className(step.type());
        this.timed = layout.timedFields();
    }

    /** Adds the times to live as fields that the constructor fills. */
    void addTimes(TypeSpec.Builder type, MethodSpec.Builder constructor) {
        for (StateField field : timed) {
            type.addField(FieldSpec.builder(EngineTypes.TIME_TO_LIVE, ttlName(field), Modifier.PRIVATE, Modifier.FINAL)
                    .build());
            constructor.addStatement("$N = $L", ttlName(field), TimeToLiveCode.of(field.ttl()));
        }
    }

    private static String ttlName(StateField field) {
        return "ttl_" + field.name();
    }

    void addMethods(TypeSpec.Builder type) {
        if (!layout.fields().fields().isEmpty()) {
            type.addMethod(begin());
            type.addMethod(hasFields());
        }
        if (timed.isEmpty()) {
            return;
        }
        type.addMethod(end());
        timed.forEach(field -> type.addMethod(stamp(field)));
        timed.stream()
                .filter(field -> ttl(field).sweptAway() || !ttl(field).shownUntilCleaned())
                .forEach(field -> type.addMethod(forget(field)));
        List<StateField> swept =
                timed.stream().filter(field -> ttl(field).sweptAway()).toList();
        if (!swept.isEmpty()) {
            MethodSpec.Builder expire = override("expireFields");
            swept.forEach(field -> expire.addCode(forgetIfExpired(field)));
            type.addMethod(expire.build());
        }
    }

    private MethodSpec begin() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("begin")
                .addJavadoc("Before a handler: its fields and state objects are those of the key.\n")
                .addParameter(TypeName.INT, "at")
                .addParameter(stepClass, "step");
        if (!layout.stateObjects().isEmpty()) {
            method.addStatement("point(at)");
        }
        timed.stream()
                .filter(field -> !ttl(field).shownUntilCleaned())
                .forEach(field -> method.addCode(forgetIfExpired(field)));
        return method.addStatement("load(at, step)").build();
    }

    private CodeBlock forgetIfExpired(StateField field) {
        return CodeBlock.builder()
                .beginControlFlow("if ($L)", expired(field))
                .addStatement("$N(at)", "forget_" + field.name())
                .endControlFlow()
                .build();
    }

    private MethodSpec end() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("end")
                .addJavadoc("After a handler: what it has written is kept from now on.\n")
                .addParameter(TypeName.INT, "at")
                .addParameter(stepClass, "step");
        timed.forEach(field -> method.addStatement("$N(at, step)", "stamp_" + field.name()));
        return method.addStatement("store(at, step)").build();
    }

    private MethodSpec stamp(StateField field) {
        CodeBlock now = CodeBlock.builder()
                .addStatement("$L = $T.word(now())", stampOf(field), EngineTypes.STAMPS)
                .build();
        MethodSpec.Builder method = MethodSpec.methodBuilder("stamp_" + field.name())
                .addModifiers(Modifier.PRIVATE)
                .addParameter(TypeName.INT, "at")
                .addParameter(stepClass, "step");
        if (field.freshObject() && !ttl(field).shownUntilCleaned()) {
            return method.addCode(now).build();
        }
        if (!ttl(field).shownUntilCleaned()) {
            return method.beginControlFlow("if ($L)", isKept(field))
                    .addCode(now)
                    .endControlFlow()
                    .build();
        }
        return method.beginControlFlow("if ($L && $L)", expired(field), isUnchanged(field))
                .addStatement("step.$N = $L.$N", field.name(), initial(), field.name())
                .addStatement("$L = $T.ABSENT", stampOf(field), EngineTypes.STAMPS)
                .nextControlFlow(
                        "$L", field.freshObject() ? CodeBlock.of("else") : CodeBlock.of("else if ($L)", isKept(field)))
                .addCode(now)
                .endControlFlow()
                .build();
    }

    /** Whether the handler has begun the field's time anew: by writing, or by being called at all. */
    private CodeBlock isKept(StateField field) {
        return ttl(field).refreshedByReads()
                ? CodeBlock.of("$L || $L != $T.ABSENT", isChanged(field), stampOf(field), EngineTypes.STAMPS)
                : isChanged(field);
    }

    private MethodSpec forget(StateField field) {
        CodeBlock value = CodeBlock.of("$L.$N", initial(), field.name());
        return MethodSpec.methodBuilder("forget_" + field.name())
                .addModifiers(Modifier.PRIVATE)
                .addParameter(TypeName.INT, "at")
                .addStatement(
                        "$L = $L", place(field), StateLayout.isWord(field) ? Words.toWord(field.type(), value) : value)
                .addStatement("$L = $T.ABSENT", stampOf(field), EngineTypes.STAMPS)
                .build();
    }

    /** A field that is kept for ever keeps its key. */
    private MethodSpec hasFields() {
        MethodSpec.Builder method = override("hasFields").returns(TypeName.BOOLEAN);
        if (!layout.givesUpKeys()) {
            return method.addStatement("return true").build();
        }
        List<CodeBlock> kept = timed.stream()
                .map(field -> CodeBlock.of("$L != $T.ABSENT", stampOf(field), EngineTypes.STAMPS))
                .toList();
        return method.addStatement("return $L", CodeBlock.join(kept, " || ")).build();
    }

    private static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .addParameter(TypeName.INT, "at");
    }

    private static TimeToLive ttl(StateField field) {
        return field.ttl().orElseThrow();
    }

    private CodeBlock initial() {
        return layout.fields().freshObjects() ? code.newStep() : CodeBlock.of("initial");
    }

    private CodeBlock expired(StateField field) {
        return CodeBlock.of("expired($L, $N)", stampOf(field), ttlName(field));
    }

    private CodeBlock isChanged(StateField field) {
        CodeBlock value = CodeBlock.of("step.$N", field.name());
        CodeBlock word = StateLayout.isWord(field) ? Words.toWord(field.type(), value) : value;
        return CodeBlock.of(word.toString().contains("?") ? "$L != ($L)" : "$L != $L", place(field), word);
    }

    private CodeBlock isUnchanged(StateField field) {
        return CodeBlock.of("!($L)", isChanged(field));
    }

    private CodeBlock stampOf(StateField field) {
        return SlotCode.word("at", layout.stampIndex(field));
    }

    private CodeBlock place(StateField field) {
        int index = layout.fields().fieldIndex(field);
        return StateLayout.isWord(field) ? SlotCode.word("at", index) : SlotCode.object("at", index, layout.objects());
    }
}
