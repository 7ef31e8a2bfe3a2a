package io.thalweg.runtime.snapshot;

import io.thalweg.runtime.state.operator.OperatorListState;

/**
 * Is shown every part of the state of one lane, always in the same order: one implementation writes a snapshot, another
 * restores it, a third only asks whether it can be done. Owned by the thread of the lane.
 */
public interface StateVisitor {

    /**
     * State that belongs to the lane as a whole.
     *
     * @param step the name of the step in its job
     * @param state the name of the part within the step
     */
    void lane(String step, String state, LanePart part);

    /** The same for what says how far event time has come: skipped when watermarks are not restored (E24, X1). */
    void time(String step, String state, LanePart part);

    /** State that belongs to keys: goes with their groups. */
    void keyed(String step, String state, KeyedPart part);

    /** A list of items that are divided anew, or given to all, when there are more lanes or fewer (O2, O3). */
    void items(String step, String state, boolean union, OperatorListState<?> list);

    /**
     * A watermark that the stage keeps in a variable.
     *
     * @return what the variable has to be from here on
     */
    long watermark(String step, String state, long value);

    /**
     * Whether something is idle, if the stage keeps that in a variable.
     *
     * @return what the variable has to be from here on
     */
    boolean idle(String step, String state, boolean value);

    /**
     * State that cannot be saved.
     *
     * @param reason for a person to read
     */
    void unsaved(String step, String state, String reason);
}
