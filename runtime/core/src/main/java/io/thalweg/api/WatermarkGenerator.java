package io.thalweg.api;

/**
 * Makes watermarks from what it sees of a stream. The engine makes one object for each source and lane and calls it on
 * the thread of that lane. The meaning is that of Flink's interface of the same name (E3 to E5 of the semantics).
 *
 * @param <T> the type of the records
 */
public interface WatermarkGenerator<T> {

    /** Called for each record, after the record itself has been passed on. May emit a watermark at once. */
    void onEvent(T event, long timestamp, WatermarkOutput output);

    /** Called in the interval that {@code @Watermark(every)} names, and once more at the end of the input. */
    void onPeriodicEmit(WatermarkOutput output);
}
