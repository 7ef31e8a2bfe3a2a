package io.thalweg.runtime.time;

/** A generator of the engine's own, whose state is part of snapshots; those of users start anew, as in Flink. */
interface LagGenerator {

    /** All that it knows. */
    BoundedLag lag();
}
