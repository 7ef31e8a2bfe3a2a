package io.thalweg.processor.semantics.jobs;

import io.thalweg.processor.semantics.differential.WindowShape.Event;

/** A step without a thought of speed. The timestamp of a record always is the one it carries. */
interface SlowStep {

    /** Where results go. */
    interface Emitter {
        /** A result on a stream of the step. */
        void emit(String stream, Event event);
    }

    /** A record arrives on one of the streams that the step reads. */
    void record(String stream, Event event, Emitter out);

    /** The clock shows that. */
    default void time(long millis) {}

    /** Event time has come to there. */
    default void watermark(long watermark, Emitter out) {}
}
