package io.thalweg.benchmarks.micro;

import io.thalweg.annotations.Job;
import io.thalweg.annotations.Key;
import io.thalweg.annotations.KeyBy;
import io.thalweg.annotations.OnEvent;
import io.thalweg.annotations.OnMerge;
import io.thalweg.annotations.OnWindow;
import io.thalweg.annotations.Sink;
import io.thalweg.annotations.Source;
import io.thalweg.annotations.Watermark;
import io.thalweg.annotations.Window;
import io.thalweg.api.CollectionSource;
import io.thalweg.api.StreamSource;
import java.util.List;

/** A job whose parts are measured; it is never run. */
@Job
class Readings {

    @Source
    @Watermark(lag = "1s")
    StreamSource<Reading> readings() {
        return CollectionSource.of(List.of());
    }

    /** What a sensor says in a window. */
    @KeyBy("sensor")
    @Window(size = "10s", slide = "2s")
    static class BySensor {
        long count;
        long sum;

        @OnEvent
        void add(Reading reading) {
            count++;
            sum += reading.value;
        }

        @OnMerge
        void merge(BySensor other) {
            count += other.count;
            sum += other.sum;
        }

        @OnWindow
        long mean(@Key long sensor) {
            return sum / count;
        }
    }

    @Sink
    void means(long mean) {}
}
