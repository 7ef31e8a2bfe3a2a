package io.thalweg.testkit;

import io.thalweg.api.Codec;
import io.thalweg.api.StreamSink;
import io.thalweg.runtime.task.SideWatch;
import java.util.ArrayList;
import java.util.List;

/** Remembers all that a sink or side stream was given, in order. */
final class RecordedStream<T> implements StreamSink<T>, SideWatch<T> {

    private final Codec<T> codec;
    private final List<StreamElement<T>> elements = new ArrayList<>();

    RecordedStream(Codec<T> codec) {
        this.codec = codec;
    }

    /** For records of another type that are on a stream of the same name: late ones of a step with several inputs. */
    @SuppressWarnings("unchecked") // whoever reads such a stream has to take all of its types
    <S> SideWatch<S> with(Codec<S> other) {
        return (record, timestamp) -> elements.add(StreamElement.value((T) other.copy(record), timestamp));
    }

    List<StreamElement<T>> elements() {
        return List.copyOf(elements);
    }

    List<T> records() {
        List<T> records = new ArrayList<>();
        for (StreamElement<T> element : elements) {
            if (element instanceof StreamElement.Value<T> value) {
                records.add(value.value());
            }
        }
        return List.copyOf(records);
    }

    List<RecordedRow> rows() {
        List<RecordedRow> rows = new ArrayList<>();
        for (StreamElement<T> element : elements) {
            if (element instanceof StreamElement.Value<T> value) {
                rows.add(RecordedRow.of(value.value(), value.timestamp(), codec));
            }
        }
        return rows;
    }

    @Override
    public void write(T record) {
        write(record, Long.MIN_VALUE);
    }

    @Override
    public void write(T record, long timestamp) {
        elements.add(StreamElement.value(codec.copy(record), timestamp));
    }

    @Override
    public void record(T record, long timestamp) {
        write(record, timestamp);
    }

    @Override
    public void watermark(long watermark) {
        elements.add(StreamElement.watermark(watermark));
    }

    @Override
    public void status(boolean idle) {
        elements.add(idle ? StreamElement.idle() : StreamElement.active());
    }
}
