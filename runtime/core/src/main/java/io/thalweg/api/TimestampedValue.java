package io.thalweg.api;

/**
 * A record of a window with its timestamp, as a {@link WindowEvictor} sees it.
 *
 * @param timestamp in milliseconds since the epoch, {@link Long#MIN_VALUE} if the record has none
 */
public record TimestampedValue<T>(T value, long timestamp) {

    /** Whether the record has a timestamp. */
    public boolean hasTimestamp() {
        return timestamp != Long.MIN_VALUE;
    }
}
