package io.thalweg.processor.plan;

import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.ValueType;
import java.util.HashSet;
import java.util.Set;

/**
 * Finds out whether a join may emit an object that it keeps for its next pairs: a method may return one of its records, or
 * something that contains one. If such an object can change, what is emitted is a copy.
 */
public final class JoinedObjects {

    private final JobModel job;
    private final TypeRef wanted;
    private final Set<TypeRef> seen = new HashSet<>();

    private JoinedObjects(JobModel job, TypeRef wanted) {
        this.job = job;
        this.wanted = wanted;
    }

    /** Whether records of a stream of the step may be, or contain, mutable ones that the step keeps. */
    public static boolean mayBeEmitted(JobModel job, StepModel step, TypeRef emitted) {
        return step.isJoin()
                && step.inputs().stream()
                        .map(input -> input.record())
                        .filter(record -> isMutable(job, record))
                        .anyMatch(record -> new JoinedObjects(job, record).reaches(emitted));
    }

    private static boolean isMutable(JobModel job, TypeRef type) {
        EventType event = job.types().get(type);
        return event != null && !event.immutable();
    }

    private boolean reaches(TypeRef from) {
        if (from.equals(wanted)) {
            return true;
        }
        EventType event = job.types().get(from);
        return event != null
                && seen.add(from)
                && (event.customCodec().isPresent() && !event.immutable()
                        || event.variants().stream().anyMatch(this::reaches)
                        || event.components().stream().anyMatch(component -> reaches(component.value())));
    }

    private boolean reaches(ValueType value) {
        if (value instanceof ValueType.OptionalOf optional) {
            return reaches(optional.element());
        } else if (value instanceof ValueType.ListOf list) {
            return reaches(list.element());
        } else if (value instanceof ValueType.SetOf set) {
            return reaches(set.element());
        } else if (value instanceof ValueType.MapOf map) {
            return reaches(map.key()) || reaches(map.value());
        }
        return reaches(value.type());
    }
}
