package io.thalweg.processor.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A job as its author wrote it.
 *
 * @param type the job class
 * @param name the job's name
 * @param steps in declaration order, listed step classes last
 * @param types every event type reachable from the steps, in order of first mention
 * @param checkpoint the {@code @Checkpointed} annotation
 * @param restart the {@code @Restart} annotation
 * @param usesInstance whether a method of the job class is not static, so that generated code makes an object of it
 * @param options of the steps that have any, by the name of the step
 * @param dropped state of earlier versions that may be lost
 */
public record JobModel(
        TypeRef.Declared type,
        String name,
        int parallelism,
        int keyGroups,
        List<StepModel> steps,
        Map<TypeRef, EventType> types,
        Optional<CheckpointModel> checkpoint,
        Optional<RestartModel> restart,
        boolean usesInstance,
        Map<String, StepOptions> options,
        List<DroppedName> dropped,
        Origin origin) {

    /** A job whose steps have no options. */
    public JobModel(
            TypeRef.Declared type,
            String name,
            int parallelism,
            int keyGroups,
            List<StepModel> steps,
            Map<TypeRef, EventType> types,
            Optional<CheckpointModel> checkpoint,
            boolean usesInstance,
            Origin origin) {
        this(
                type,
                name,
                parallelism,
                keyGroups,
                steps,
                types,
                checkpoint,
                Optional.empty(),
                usesInstance,
                Map.of(),
                List.of(),
                origin);
    }

    /** What a step says beside what makes its kind. */
    public StepOptions optionsOf(StepModel step) {
        return options.getOrDefault(step.name(), StepOptions.NONE);
    }

    /**
     * The annotation {@code @Checkpointed}.
     *
     * @param options the members that are written, by the names of the options that override them
     */
    public record CheckpointModel(Map<String, String> options, Origin origin) {

        /** Whether a directory is named. */
        public boolean isStored() {
            return options.containsKey("checkpoint-storage");
        }
    }

    /** The annotation {@code @Restart}, with options as {@link CheckpointModel} has them. */
    public record RestartModel(Map<String, String> options, Origin origin) {}

    /** The members of {@code @Checkpointed} and {@code @Restart} that are written, by the names of their options. */
    public Map<String, String> runOptions() {
        Map<String, String> all = new LinkedHashMap<>();
        checkpoint.ifPresent(found -> all.putAll(found.options()));
        restart.ifPresent(found -> all.putAll(found.options()));
        return all;
    }
}
