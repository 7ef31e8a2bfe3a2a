package sensors;

import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.*;
import java.util.*;

/** Two sources with watermarks of their own, united; a source that says nothing does not hold the other back. */
@Job
class TwoRooms {

    record Reading(@EventTime long millis, int sensor, float celsius) {}

    record Hottest(int sensor, long end, float celsius) {}

    /** Watermarks when the records say so. */
    static class Marks implements WatermarkGenerator<Reading> {
        @Override
        public void onEvent(Reading reading, long timestamp, WatermarkOutput output) {
            if (reading.sensor() == 0) {
                output.emitWatermark(timestamp);
            }
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {}
    }

    @Source
    @Watermark(lag = "2s", idleAfter = "10s")
    StreamSource<Reading> kitchen() {
        return CollectionSource.of(List.of());
    }

    @Source
    @Watermark(generator = Marks.class, idleAfter = "${cellar.idle:30s}")
    StreamSource<Reading> cellar() {
        return CollectionSource.of(List.of());
    }

    @From({"kitchen", "cellar"})
    @Filter
    boolean plausible(Reading reading) {
        return reading.celsius() > -40 && reading.celsius() < 80;
    }

    @From("plausible")
    @KeyBy("sensor")
    @Window(size = "10s")
    static class Maximum {
        float celsius = Float.NEGATIVE_INFINITY;

        @OnEvent
        void add(Reading reading) {
            celsius = Math.max(celsius, reading.celsius());
        }

        @OnWindow
        Hottest result(@Key int sensor, TimeWindow window) {
            return new Hottest(sensor, window.end(), celsius);
        }
    }

    @From({"Maximum", "alarm"})
    @Sink
    void print(Hottest hottest) {
        System.out.println(hottest);
    }

    @From("cellar")
    @Transform
    Optional<Hottest> alarm(Reading reading) {
        return reading.celsius() > 60
                ? Optional.of(new Hottest(reading.sensor(), reading.millis(), reading.celsius()))
                : Optional.empty();
    }
}
