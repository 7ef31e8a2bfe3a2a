package io.thalweg.processor.emit.codec;

import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.MethodModel.Parameter;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a set of codecs and formats is written for: a job, or a type that has asked for a codec itself.
 *
 * @param owner the job class or that type; the classes written have its package, and names that begin with its name
 * @param types the event types in reach, in order of first mention
 * @param formats the {@code @Csv} and {@code @Json} parameters, in order
 */
record CodecScope(TypeRef.Declared owner, Map<TypeRef, EventType> types, List<Parameter> formats) {

    static CodecScope of(JobModel job) {
        return new CodecScope(job.type(), job.types(), FormatParameters.of(job));
    }

    /** The scope of an {@code @Event} type. */
    static CodecScope of(EventType type, Map<TypeRef, EventType> reachable) {
        Map<TypeRef, EventType> types = new LinkedHashMap<>();
        types.put(type.type(), type);
        types.putAll(reachable);
        return new CodecScope((TypeRef.Declared) type.type(), types, List.of());
    }

    /** The parameters that ask for a format of that kind. */
    List<Parameter> formats(Role role) {
        return formats.stream().filter(format -> format.role() == role).toList();
    }

    /** The name that the names of all classes of this scope begin with. */
    String prefix() {
        return String.join("_", owner.simpleNames());
    }

    EventType type(TypeRef type) {
        EventType found = types.get(type);
        if (found == null) {
            throw new IllegalStateException("the model has no event type " + type);
        }
        return found;
    }

    /** Whether the type is an {@code @Event} type with a codec of its own, which every job uses. */
    static boolean isShared(EventType type) {
        return type.type() instanceof TypeRef.Declared declared
                && type.customCodec().equals(Optional.of(CodecNames.sharedCodec(declared)));
    }

    /** The codec class that the user names for a type. */
    static Optional<TypeRef> custom(EventType type) {
        return isShared(type) ? Optional.empty() : type.customCodec();
    }
}
