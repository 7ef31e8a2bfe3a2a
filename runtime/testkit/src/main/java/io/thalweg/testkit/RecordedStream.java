package io.thalweg.testkit;

import io.thalweg.api.Codec;
import io.thalweg.api.StreamSink;
import io.thalweg.runtime.task.SideWatch;
import java.util.ArrayList;
import java.util.List;

/** Remembers all that a sink or side stream was given, in order. */
final class RecordedStream<T> implements StreamSink<T>, SideWatch<T> {

    private final Codec<T> codec;
    private final List<Entry<T>> entries = new ArrayList<>();

    /** @param codec how the record is encoded, which may be of another type than the stream's first */
    private record Entry<T>(StreamElement<T> element, Codec<T> codec) {}

    RecordedStream(Codec<T> codec) {
        this.codec = codec;
    }

    /** For records of another type that are on a stream of the same name: late ones of a step with several inputs. */
    @SuppressWarnings("unchecked") // whoever reads such a stream has to take all of its types
    <S> SideWatch<S> with(Codec<S> other) {
        return (record, timestamp) -> add((T) record, timestamp, (Codec<T>) other);
    }

    /** How many elements there are. */
    int size() {
        return entries.size();
    }

    /** Takes back all elements but the first ones. */
    void cutTo(int size) {
        entries.subList(size, entries.size()).clear();
    }

    List<StreamElement<T>> elements() {
        return entries.stream().map(Entry::element).toList();
    }

    List<T> records() {
        List<T> records = new ArrayList<>();
        for (Entry<T> entry : entries) {
            if (entry.element() instanceof StreamElement.Value<T> value) {
                records.add(value.value());
            }
        }
        return List.copyOf(records);
    }

    List<RecordedRow> rows() {
        List<RecordedRow> rows = new ArrayList<>();
        for (Entry<T> entry : entries) {
            if (entry.element() instanceof StreamElement.Value<T> value) {
                rows.add(RecordedRow.of(value.value(), value.timestamp(), entry.codec()));
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
        add(record, timestamp, codec);
    }

    private void add(T record, long timestamp, Codec<T> ofRecord) {
        entries.add(new Entry<>(StreamElement.value(ofRecord.copy(record), timestamp), ofRecord));
    }

    @Override
    public void record(T record, long timestamp) {
        write(record, timestamp);
    }

    @Override
    public void watermark(long watermark) {
        entries.add(new Entry<>(StreamElement.watermark(watermark), codec));
    }

    @Override
    public void status(boolean idle) {
        entries.add(new Entry<>(idle ? StreamElement.idle() : StreamElement.active(), codec));
    }
}
