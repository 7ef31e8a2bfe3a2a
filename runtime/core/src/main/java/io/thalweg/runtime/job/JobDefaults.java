package io.thalweg.runtime.job;

/**
 * What the annotations of a job say about how to run it.
 *
 * @param parallelism number of lanes, at least 1
 * @param keyGroups number of key groups, at least the parallelism
 * @param checkpointEvery the duration text of {@code @Checkpointed(every)}, empty without the annotation
 * @param checkpointStorage the storage of {@code @Checkpointed}, may be empty
 */
public record JobDefaults(int parallelism, int keyGroups, String checkpointEvery, String checkpointStorage) {}
