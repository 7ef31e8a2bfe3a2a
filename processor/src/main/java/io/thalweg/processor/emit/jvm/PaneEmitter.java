package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.StepModel.StateField;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.plan.StateLayout;
import javax.lang.model.element.Modifier;

/** Writes the holder of one accumulator: a pane of a window without key, or one session. */
final class PaneEmitter {

    private final ClassName name;
    private final String step;
    private final StateLayout layout;
    private final ClassName stepClass;
    private final TypeRef record;
    private StateCodecs codecs; // null if it is no part of snapshots

    PaneEmitter(ClassName name, String step, StateLayout layout, ClassName stepClass, TypeRef record) {
        this.name = name;
        this.step = step;
        this.layout = layout;
        this.stepClass = stepClass;
        this.record = record;
    }

    /** Adds what a snapshot needs, if all that the window holds can be encoded. */
    PaneEmitter saving(StateCodecs newCodecs) {
        codecs = newCodecs;
        return this;
    }

    TypeSpec emit() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("State of one window of $L.\n", RecordFlow.safe(step))
                .addModifiers(Modifier.FINAL)
                .superclass(EngineTypes.PANE);
        if (hasInitial()) {
            type.addField(FieldSpec.builder(stepClass, "INITIAL", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer(newStep())
                    .build());
        }
        for (StateField field : layout.fields()) {
            type.addField(TypeNames.of(field.type()), fieldName(field), Modifier.PRIVATE);
        }
        if (layout.buffered()) {
            type.addField(
                    FieldSpec.builder(bufferType(), "records", Modifier.PRIVATE).build());
        }
        if (layout.counted()) {
            type.addField(
                    FieldSpec.builder(TypeName.LONG, "count", Modifier.PRIVATE).build());
            type.addMethod(MethodSpec.methodBuilder("count")
                    .addJavadoc("Counts a record; how many there are.\n")
                    .returns(TypeName.LONG)
                    .addStatement("return ++count")
                    .build());
        }
        type.addMethod(MethodSpec.constructorBuilder().addStatement("clear()").build());
        type.addMethod(transfer("load", true)).addMethod(transfer("store", false));
        if (layout.buffered()) {
            type.addMethod(MethodSpec.methodBuilder("records")
                    .addJavadoc("All records of the window, in order of arrival.\n")
                    .returns(bufferType())
                    .addStatement("return records")
                    .build());
        }
        type.addMethod(clear());
        if (codecs != null && SavedContentsCode.unsaved(layout.fields()).isEmpty()) {
            addSaving(type);
        }
        return type.build();
    }

    private void addSaving(TypeSpec.Builder type) {
        SavedContentsCode saving = new SavedContentsCode(codecs).fields(type, layout.fields(), "state_");
        if (layout.buffered()) {
            saving.records(record);
        }
        if (layout.counted()) {
            saving.count();
        }
        saving.addTo(type);
    }

    /** Whether all windows can begin with the same values, which nobody changes. */
    private boolean hasInitial() {
        return !layout.fields().isEmpty() && !layout.freshObjects();
    }

    private CodeBlock newStep() {
        return CodeBlock.of("new $T()", stepClass);
    }

    /** A prefix keeps the user's names apart from those of the holder itself. */
    private static String fieldName(StateField field) {
        return "state_" + field.name();
    }

    private MethodSpec transfer(String method, boolean load) {
        MethodSpec.Builder builder = MethodSpec.methodBuilder(method).addParameter(stepClass, "step");
        for (StateField field : layout.fields()) {
            if (load) {
                builder.addStatement("step.$N = $N", field.name(), fieldName(field));
            } else {
                builder.addStatement("$N = step.$N", fieldName(field), field.name());
            }
        }
        return builder.build();
    }

    private TypeName bufferType() {
        return ParameterizedTypeName.get(
                EngineTypes.RECORD_BUFFER, TypeNames.of(record).box());
    }

    private MethodSpec clear() {
        MethodSpec.Builder method = StageParts.override("clear");
        if (!layout.fields().isEmpty()) {
            method.addStatement("store($L)", hasInitial() ? CodeBlock.of("INITIAL") : newStep());
        }
        if (layout.buffered()) {
            method.addStatement("records = new $T<>()", EngineTypes.RECORD_BUFFER);
        }
        if (layout.counted()) {
            method.addStatement("count = 0");
        }
        return method.build();
    }
}
