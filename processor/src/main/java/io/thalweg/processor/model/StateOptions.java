package io.thalweg.processor.model;

import java.util.Optional;

/**
 * What {@code @State} says about a field, state object or not.
 *
 * @param was the name in an earlier version of the job
 * @param origin the annotation
 */
public record StateOptions(Optional<TimeToLive> ttl, Optional<String> was, Origin origin) {

    /**
     * How long state is kept, of processing time.
     *
     * @param refreshedByReads whether reading begins the time anew, not only writing
     * @param shownUntilCleaned whether expired state is seen by the read that removes it
     * @param sweptAway whether the lane removes expired state that nobody reads
     * @param leftOutOfSnapshots whether snapshots leave out what has expired
     */
    public record TimeToLive(
            DurationText duration,
            boolean refreshedByReads,
            boolean shownUntilCleaned,
            boolean sweptAway,
            boolean leftOutOfSnapshots) {}
}
