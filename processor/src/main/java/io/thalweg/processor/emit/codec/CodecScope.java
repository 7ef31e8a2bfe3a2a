package io.thalweg.processor.emit.codec;

import io.thalweg.processor.model.EventType;
import io.thalweg.processor.model.InputModel;
import io.thalweg.processor.model.JobModel;
import io.thalweg.processor.model.MethodModel.Parameter;
import io.thalweg.processor.model.MethodModel.Role;
import io.thalweg.processor.model.StateObject;
import io.thalweg.processor.model.StepModel;
import io.thalweg.processor.model.StepModel.StepClass;
import io.thalweg.processor.model.TypeRef;
import io.thalweg.processor.model.ValueType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a set of codecs and formats is written for: a job, or a type that has asked for a codec itself.
 *
 * @param owner the job class or that type; the classes written have its package, and names that begin with its name
 * @param types the event types in reach, in order of first mention
 * @param needed those of them that need a codec: not those that stand only inside of types with codecs of their own
 * @param formats the {@code @Csv} and {@code @Json} parameters, in order
 */
record CodecScope(TypeRef.Declared owner, Map<TypeRef, EventType> types, Set<TypeRef> needed, List<Parameter> formats) {

    static CodecScope of(JobModel job) {
        Reachability reachability = new Reachability(job.types());
        Set<TypeRef> roots = new LinkedHashSet<>(job.types().keySet());
        job.types().values().stream()
                .filter(CodecScope::hasOwnCodec)
                .forEach(type -> roots.removeAll(reachability.inside(type.type())));
        job.steps().forEach(step -> addRecords(step, roots));
        job.steps().stream()
                .flatMap(CodecScope::kept)
                .flatMap(Reachability::nested)
                .forEach(roots::add);
        Set<TypeRef> needed = reachability.from(roots, CodecScope::hasOwnCodec);
        return new CodecScope(job.type(), job.types(), needed, FormatParameters.of(job));
    }

    private static void addRecords(StepModel step, Set<TypeRef> records) {
        step.inputs().stream().map(InputModel::record).forEach(records::add);
        step.output().ifPresent(records::add);
        step.sides().forEach(side -> records.add(side.type()));
    }

    /** What a step keeps for its keys and windows, as far as it can be encoded. */
    private static Stream<ValueType> kept(StepModel step) {
        return step.stepClass().stream().flatMap(CodecScope::kept);
    }

    private static Stream<ValueType> kept(StepClass keeps) {
        Stream<ValueType> fields = keeps.fields().stream().flatMap(field -> field.value().stream());
        Stream<StateObject> objects = Stream.concat(keeps.objects().stream(), keeps.broadcasts().stream());
        return Stream.concat(fields, objects.flatMap(object -> object.values().stream()));
    }

    /** The scope of an {@code @Event} type. */
    static CodecScope of(EventType type, Map<TypeRef, EventType> known) {
        TypeRef.Declared owner = (TypeRef.Declared) type.type();
        Map<TypeRef, EventType> types = new LinkedHashMap<>();
        types.put(owner, type);
        Reachability reachability = new Reachability(known);
        reachability.inside(owner).forEach(inner -> types.put(inner, known.get(inner)));
        Set<TypeRef> needed = reachability.from(Set.of(owner), inner -> inner != type && hasOwnCodec(inner));
        return new CodecScope(owner, types, needed, List.of());
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

    private static boolean hasOwnCodec(EventType type) {
        return type.customCodec().isPresent();
    }

    /**
     * Whether the type is an {@code @Event} type with a codec of its own, which every job uses. The model says nothing of
     * the parts of types whose codecs are the user's.
     */
    static boolean isShared(EventType type) {
        boolean known = !type.components().isEmpty() || !type.variants().isEmpty();
        return known && hasSharedName(type);
    }

    static boolean hasSharedName(EventType type) {
        return type.type() instanceof TypeRef.Declared declared
                && type.customCodec().equals(Optional.of(CodecNames.sharedCodec(declared)));
    }

    /** The codec class that the user names for a type. */
    static Optional<TypeRef> custom(EventType type) {
        return isShared(type) ? Optional.empty() : type.customCodec();
    }
}
