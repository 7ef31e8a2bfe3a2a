package io.thalweg.processor.model;

import java.util.Optional;

/**
 * How the author wants the records of an input to travel to their step: {@code @Rebalance}, {@code @PartitionBy}, {@code
 * @Single}, or as those of an {@code @OnBroadcast} handler.
 *
 * @param method the method of {@code @PartitionBy}, which takes the record and perhaps the number of lanes
 */
public record PartitioningModel(Kind kind, Optional<MethodModel> method, Origin origin) {

    /** What decides on the lane. */
    public enum Kind {
        /** The lanes in turn. */
        REBALANCE,
        /** A method of the user's. */
        METHOD,
        /** Always the first lane. */
        SINGLE,
        /** Every lane gets each record. */
        BROADCAST
    }

    /** Without a method. */
    public static PartitioningModel of(Kind kind, Origin origin) {
        return new PartitioningModel(kind, Optional.empty(), origin);
    }
}
