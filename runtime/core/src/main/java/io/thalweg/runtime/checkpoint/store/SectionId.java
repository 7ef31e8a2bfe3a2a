package io.thalweg.runtime.checkpoint.store;

import java.util.Objects;

/**
 * Where bytes of a checkpoint belong.
 *
 * @param step the name of the step in its job, the same in each version of the job
 * @param state the name of the field, or of another part of the step: {@code timers}, {@code windows}, {@code watermark}
 *     and so on
 * @param lane the lane that wrote it, from 0
 * @param keyGroup the key group, or {@link #NOT_KEYED}
 */
public record SectionId(String step, String state, int lane, int keyGroup) {

    /** The key group of what belongs to no key. */
    public static final int NOT_KEYED = -1;

    /** Checks the numbers. */
    public SectionId {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(state, "state");
        if (lane < 0 || keyGroup < NOT_KEYED) {
            throw new IllegalArgumentException("no section has lane " + lane + " and key group " + keyGroup);
        }
    }

    /** A section without key. */
    public static SectionId of(String step, String state, int lane) {
        return new SectionId(step, state, lane, NOT_KEYED);
    }

    @Override
    public String toString() {
        String place = step + "." + state + " of lane " + lane;
        return keyGroup == NOT_KEYED ? place : place + ", key group " + keyGroup;
    }
}
