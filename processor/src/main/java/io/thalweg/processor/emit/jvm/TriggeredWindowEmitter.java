package io.thalweg.processor.emit.jvm;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.thalweg.processor.emit.TypeNames;
import io.thalweg.processor.model.StepModel.StateField;
import io.thalweg.processor.model.TriggerSpec.CustomTrigger;
import io.thalweg.processor.model.TypeRef;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the class of the windows of one step: the fields of the step, the records, the state of the user's trigger. */
final class TriggeredWindowEmitter {

    private final ClassName name;
    private final String step;
    private final ClassName stepClass;
    private final List<StateField> fields;
    private final Optional<TypeRef> kept;
    private final Optional<TypeName> record;
    private final Optional<CustomTrigger> trigger;
    private final boolean accumulates;
    private StateCodecs codecs; // null if it is no part of snapshots

    /**
     * @param fields of the step that each window has
     * @param record type of the records that are kept, if they are
     * @param trigger the user's trigger, if it has state
     * @param accumulates whether the fields are the contents of the window, and not what the function alone writes
     */
    TriggeredWindowEmitter(
            ClassName name,
            String step,
            ClassName stepClass,
            List<StateField> fields,
            Optional<TypeRef> record,
            Optional<CustomTrigger> trigger,
            boolean accumulates) {
        this.name = name;
        this.step = step;
        this.stepClass = stepClass;
        this.fields = fields;
        this.kept = record;
        this.record = record.map(type -> TypeNames.of(type).box());
        this.trigger = trigger;
        this.accumulates = accumulates;
    }

    TypeSpec emit() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("One window of $L, for one key.\n", RecordFlow.safe(step))
                .addModifiers(Modifier.FINAL)
                .superclass(EngineTypes.TRIGGERED_WINDOW);
        fields.forEach(field -> type.addField(TypeNames.of(field.type()), "state_" + field.name(), Modifier.PRIVATE));
        record.ifPresent(found -> type.addField(recordsType(found), "records", Modifier.PRIVATE));
        triggerFields()
                .forEach(field ->
                        type.addField(TypeNames.of(field.type()), "trigger_" + field.name(), Modifier.PRIVATE));
        type.addMethod(MethodSpec.constructorBuilder().addStatement("renew()").build());
        if (!fields.isEmpty()) {
            type.addMethod(transfer("load", "state_", stepClass, fields, true));
            type.addMethod(transfer("store", "state_", stepClass, fields, false));
        }
        trigger.ifPresent(found -> addTrigger(type, found));
        record.ifPresent(found -> type.addMethod(records(found)));
        type.addMethod(purge()).addMethod(renew());
        if (!accumulates && !fields.isEmpty()) {
            type.addMethod(protectedMethod("keepsState")
                    .returns(TypeName.BOOLEAN)
                    .addStatement("return true")
                    .build());
        }
        if (codecs != null && unsaved().isEmpty()) {
            SavedContentsCode saving = new SavedContentsCode(codecs)
                    .fields(type, fields, "state_")
                    .fields(type, triggerFields(), "trigger_");
            kept.ifPresent(saving::records);
            saving.addTo(type);
        }
        return type.build();
    }

    /** Adds what a snapshot needs, if all that the window holds can be encoded. */
    TriggeredWindowEmitter saving(StateCodecs newCodecs) {
        codecs = newCodecs;
        return this;
    }

    /** Why the windows cannot be saved, empty if they can be. */
    Optional<String> unsaved() {
        return SavedContentsCode.unsaved(fields).or(() -> SavedContentsCode.unsaved(triggerFields()));
    }

    private List<StateField> triggerFields() {
        return trigger.map(CustomTrigger::fields).orElse(List.of());
    }

    private void addTrigger(TypeSpec.Builder type, CustomTrigger found) {
        ClassName triggerClass = TypeNames.className(found.type());
        type.addMethod(transfer("loadTrigger", "trigger_", triggerClass, found.fields(), true));
        type.addMethod(transfer("storeTrigger", "trigger_", triggerClass, found.fields(), false));
    }

    private static MethodSpec transfer(
            String method, String prefix, ClassName type, List<StateField> fields, boolean load) {
        MethodSpec.Builder builder = MethodSpec.methodBuilder(method).addParameter(type, "object");
        for (StateField field : fields) {
            if (load) {
                builder.addStatement("object.$N = $N", field.name(), prefix + field.name());
            } else {
                builder.addStatement("$N = object.$N", prefix + field.name(), field.name());
            }
        }
        return builder.build();
    }

    private static TypeName recordsType(TypeName record) {
        return ParameterizedTypeName.get(EngineTypes.TIMESTAMPED_RECORDS, record);
    }

    private static MethodSpec records(TypeName record) {
        return MethodSpec.methodBuilder("records")
                .addJavadoc("All records of the window, in order of arrival.\n")
                .returns(recordsType(record))
                .addStatement("return records")
                .build();
    }

    private MethodSpec purge() {
        MethodSpec.Builder method = protectedMethod("purge");
        if (accumulates && !fields.isEmpty()) {
            method.addStatement("store(new $T())", stepClass);
        }
        if (record.isPresent()) {
            method.addStatement("records = new $T<>()", EngineTypes.TIMESTAMPED_RECORDS);
        }
        return method.build();
    }

    private MethodSpec renew() {
        MethodSpec.Builder method = protectedMethod("renew").addStatement("purge()");
        if (!accumulates && !fields.isEmpty()) {
            method.addStatement("store(new $T())", stepClass);
        }
        trigger.ifPresent(found -> method.addStatement("storeTrigger(new $T())", TypeNames.className(found.type())));
        return method.build();
    }

    private static MethodSpec.Builder protectedMethod(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PROTECTED);
    }
}
