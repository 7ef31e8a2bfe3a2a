package io.thalweg.examples.sensors;

import io.thalweg.annotations.Csv;
import io.thalweg.annotations.From;
import io.thalweg.annotations.Job;
import io.thalweg.annotations.Key;
import io.thalweg.annotations.KeyBy;
import io.thalweg.annotations.OnEvent;
import io.thalweg.annotations.OnStart;
import io.thalweg.annotations.OnWindow;
import io.thalweg.annotations.SideOutput;
import io.thalweg.annotations.Sink;
import io.thalweg.annotations.Source;
import io.thalweg.annotations.Transform;
import io.thalweg.annotations.Watermark;
import io.thalweg.annotations.Window;
import io.thalweg.api.Config;
import io.thalweg.api.FileSink;
import io.thalweg.api.FileSource;
import io.thalweg.api.Format;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.Out;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;
import io.thalweg.api.TimeWindow;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells which sensors were too hot, minute by minute. */
@Job
class SensorAlerts {
    private static final Logger LOG = LoggerFactory.getLogger(SensorAlerts.class);
    private static final double LOWEST = -60;
    private static final double HIGHEST = 250;

    private final Measurement measurement = new Measurement();

    @Source
    @Watermark(lag = "5s", every = "record")
    StreamSource<Reading> readings(Config config, @Csv Format<Reading> format) {
        return FileSource.of(config.get("input", "data/sensors.csv"), format);
    }

    /** Converts to degrees Celsius; what is out of the range of the sensors goes aside. */
    @From("readings")
    @Transform
    Measurement measured(Reading reading, @SideOutput("implausible") Out<Reading> implausible) {
        double celsius = (reading.temperature / 100.0 - 32) / 1.8;
        if (celsius < LOWEST || celsius > HIGHEST) {
            implausible.emit(reading);
            return null;
        }
        measurement.sensor = reading.sensor;
        measurement.celsius = celsius;
        return measurement;
    }

    @KeyBy("sensor")
    @Window(size = "1m")
    static class PerMinute {
        private static final double NONE = Double.NEGATIVE_INFINITY;

        int readings;
        double sum;
        double max = NONE;
        transient double limit;

        @OnStart
        void configure(Config config) {
            limit = config.getDouble("limit", 80);
        }

        @OnEvent
        void add(Measurement measurement) {
            readings++;
            sum += measurement.celsius;
            max = Math.max(max, measurement.celsius);
        }

        /** No result for a sensor that was cool enough. */
        @OnWindow
        Alert result(@Key int sensor, TimeWindow window) {
            double mean = sum / readings;
            return mean <= limit
                    ? null
                    : new Alert(sensor, window.startInstant(), readings, rounded(mean), rounded(max));
        }

        static double rounded(double value) {
            return Math.round(value * 10) / 10.0;
        }
    }

    @Sink
    StreamSink<Alert> alerts(Config config, @Csv Format<Alert> format) {
        return FileSink.of(config.get("output", "-"), format);
    }

    @From("readings.malformed")
    @Sink
    void malformed(MalformedRecord record) {
        LOG.warn("malformed: {} at byte {}: {}: {}", record.split(), record.position(), record.reason(), record.text());
    }

    @From("measured.implausible")
    @Sink
    void implausible(Reading reading) {
        double fahrenheit = reading.temperature / 100.0;
        Instant time = Instant.ofEpochMilli(reading.time);
        LOG.warn("implausible: {} F from sensor {} at {}", fahrenheit, reading.sensor, time);
    }

    @From("PerMinute.late")
    @Sink
    void late(Measurement measurement) {
        LOG.warn("too late: {} C from sensor {}", PerMinute.rounded(measurement.celsius), measurement.sensor);
    }
}
