package io.thalweg.examples.recovery;

import io.thalweg.annotations.Checkpointed;
import io.thalweg.annotations.Csv;
import io.thalweg.annotations.Job;
import io.thalweg.annotations.Key;
import io.thalweg.annotations.KeyBy;
import io.thalweg.annotations.OnEvent;
import io.thalweg.annotations.OnWindow;
import io.thalweg.annotations.Sink;
import io.thalweg.annotations.Source;
import io.thalweg.annotations.Watermark;
import io.thalweg.annotations.Window;
import io.thalweg.api.Config;
import io.thalweg.api.FileSink;
import io.thalweg.api.Format;
import io.thalweg.api.GeneratorSource;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;
import io.thalweg.api.TimeWindow;

/**
 * What 500 meters have used in each minute, and a row for every hundredth reading of each. Kill it, with {@code kill -9} if
 * you like, and start it again: it goes on, and no row is missing or there twice.
 */
@Job
@Checkpointed(every = "${checkpoint:1s}", storage = "${checkpoints:file:target/meters/checkpoints}")
class Meters {

    record Minute(int meter, long start, long watts) {}

    record Milestone(int meter, long readings) {}

    @Source
    @Watermark(lag = "2s")
    StreamSource<Reading> readings(Config config) {
        return GeneratorSource.of(Reading::of)
                .count(config.getLong("readings", 2_000_000))
                .ratePerSecond(config.getDouble("rate", 100_000))
                .splits(2);
    }

    @KeyBy("meter")
    @Window(size = "1m")
    static class PerMinute {
        long watts;

        @OnEvent
        void add(Reading reading) {
            watts += reading.watts();
        }

        @OnWindow
        Minute minute(@Key int meter, TimeWindow window) {
            return new Minute(meter, window.start(), watts);
        }
    }

    @KeyBy("meter")
    static class Hundreds {
        private static final int HUNDRED = 100;

        long readings;

        @OnEvent
        Milestone count(Reading reading) {
            readings++;
            return readings % HUNDRED == 0 ? new Milestone(reading.meter(), readings) : null;
        }
    }

    @Sink
    StreamSink<Minute> minutes(Config config, @Csv Format<Minute> format) {
        return FileSink.of(config.get("output", "target/meters") + "/minutes/", format);
    }

    @Sink
    StreamSink<Milestone> milestones(Config config, @Csv Format<Milestone> format) {
        return FileSink.of(config.get("output", "target/meters") + "/milestones/", format);
    }
}
