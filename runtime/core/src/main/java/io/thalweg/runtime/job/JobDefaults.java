package io.thalweg.runtime.job;

import java.util.Map;

/**
 * What the annotations of a job say about how to run it.
 *
 * @param parallelism number of lanes, at least 1
 * @param keyGroups number of key groups, at least the parallelism
 * @param options the members of {@code @Checkpointed} and {@code @Restart} that were written, by the names of the options
 *     that override them, such as {@code checkpoint-every}; texts may hold placeholders
 */
public record JobDefaults(int parallelism, int keyGroups, Map<String, String> options) {

    /** A job that says nothing about checkpoints and restarts. */
    public JobDefaults(int parallelism, int keyGroups) {
        this(parallelism, keyGroups, Map.of());
    }
}
