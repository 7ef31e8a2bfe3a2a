package io.thalweg.processor.plan;

import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.StepModel.StateField;
import io.thalweg.processor.model.StepModel.StepClass;
import io.thalweg.processor.model.TypeRef;
import java.util.List;

/**
 * Finds out whether state may hold on to an event object that changes later: a source may use one object for all its
 * records, so a step with such state is given copies, and what it emits is copied too.
 */
public final class KeptState {

    private KeptState() {}

    /** Whether a field of the step is made of an event type whose objects can change. */
    public static boolean holdsMutableEvents(JobModel job, List<StateField> fields) {
        return fields.stream().anyMatch(field -> mentionsMutable(job, field.type()));
    }

    /** Whether a field or a state object of the step is made of an event type whose objects can change. */
    public static boolean holdsMutableEvents(JobModel job, StepClass step) {
        return holdsMutableEvents(job, step.fields())
                || step.objects().stream()
                        .flatMap(object -> object.stored().stream())
                        .anyMatch(type -> mentionsMutable(job, type));
    }

    private static boolean mentionsMutable(JobModel job, TypeRef type) {
        if (type instanceof TypeRef.Array array) {
            return mentionsMutable(job, array.component());
        }
        EventType event = job.types().get(type);
        if (event != null && !event.immutable()) {
            return true;
        }
        return type instanceof TypeRef.Declared declared
                && declared.arguments().stream().anyMatch(argument -> mentionsMutable(job, argument));
    }
}
