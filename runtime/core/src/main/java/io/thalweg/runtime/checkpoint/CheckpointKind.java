package io.thalweg.runtime.checkpoint;

/** What a checkpoint is for. */
public enum CheckpointKind {
    /** To go on from after a failure; its barriers may overtake records, if the job says so. */
    PERIODIC,
    /** To be copied into a savepoint, which has no records that were on their way (C18). */
    SAVEPOINT,
    /** The last one, behind which the lanes come to rest. */
    LAST
}
