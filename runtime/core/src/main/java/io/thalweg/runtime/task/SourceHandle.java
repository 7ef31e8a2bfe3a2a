package io.thalweg.runtime.task;

import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.snapshot.LanePart;
import io.thalweg.runtime.snapshot.RestoredLanes;

/** A source as a stage sees it: something to poll. Owned by the thread of the lane. */
public interface SourceHandle extends AutoCloseable, LanePart {

    /**
     * Passes records that are at hand to the {@link SourceOutput} it was made with, at most {@code limit}; calls {@link
     * SourceOutput#end} once, when the last split has ended.
     *
     * @return how many records were passed on, 0 if there is none just now or the source has ended
     */
    int poll(int limit);

    /** Whether {@link SourceOutput#end} has been called. */
    boolean ended();

    /** Where the source stands, for error messages: split and position, for example {@code flights.csv at byte 4711}. */
    String position();

    /** Writes where each split stands. A source that a test drives has nothing to write. */
    @Override
    default void write(BinaryOutput out) {}

    /** Takes where each split stood: before the first {@link #poll}. */
    @Override
    default void read(RestoredLanes lanes) {}

    @Override
    void close();
}
