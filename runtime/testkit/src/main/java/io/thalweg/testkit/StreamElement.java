package io.thalweg.testkit;

/**
 * One thing that a stream carried: a record, a watermark or a change between active and idle.
 *
 * @param <T> the type of the records
 */
public sealed interface StreamElement<T> {

    /**
     * A record.
     *
     * @param value the record
     * @param timestamp milliseconds since the epoch, {@link Long#MIN_VALUE} if the record has none
     */
    record Value<T>(T value, long timestamp) implements StreamElement<T> {}

    /**
     * A watermark.
     *
     * @param timestamp milliseconds since the epoch, {@link Long#MAX_VALUE} at the end of the input
     */
    record Watermark<T>(long timestamp) implements StreamElement<T> {}

    /**
     * The stream has become idle or active.
     *
     * @param idle true if it has become idle
     */
    record Status<T>(boolean idle) implements StreamElement<T> {}

    /** A record with its timestamp. */
    static <T> StreamElement<T> value(T value, long timestamp) {
        return new Value<>(value, timestamp);
    }

    /** A watermark. */
    static <T> StreamElement<T> watermark(long timestamp) {
        return new Watermark<>(timestamp);
    }

    /** The stream has become idle. */
    static <T> StreamElement<T> idle() {
        return new Status<>(true);
    }

    /** The stream has become active. */
    static <T> StreamElement<T> active() {
        return new Status<>(false);
    }
}
