package io.thalweg.runtime.snapshot;

import java.util.Set;

/**
 * Which stored state may be left out for which the job has no place. Any thread.
 *
 * @param all whether the user allows it for whatever there is
 * @param names what the job itself says is dropped: {@code "Step"} and {@code "Step.field"}
 */
public record DroppedState(boolean all, Set<String> names) {

    /** Nothing may be left out. */
    public static final DroppedState NONE = new DroppedState(false, Set.of());

    /** Whether a part of a step's state may be left out, for example one of its fields. */
    public boolean allows(String step, String part) {
        return all || isNamed(step, part);
    }

    /** Whether the job itself says so. */
    public boolean isNamed(String step, String part) {
        return names.contains(step) || names.contains(step + "." + part);
    }
}
