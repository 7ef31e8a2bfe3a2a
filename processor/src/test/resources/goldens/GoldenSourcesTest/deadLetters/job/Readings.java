package readings;

import io.thalweg.annotations.*;
import io.thalweg.api.*;

/** Records that cannot be processed are put aside, skipped, or fail the job, as each step says. */
@Job
class Readings {

    record Reading(String sensor, long value) {}

    record Total(String sensor, long sum) {}

    @Source
    StreamSource<String> lines() {
        return FileSource.of("readings.txt", Format.lines());
    }

    @OnError(ErrorPolicy.DEAD_LETTER)
    @Transform
    void parsed(String line, Out<Reading> out) {
        for (String part : line.split(";")) {
            out.emit(new Reading(part.substring(0, 2), Long.parseLong(part.substring(3))));
        }
    }

    @OnError(ErrorPolicy.SKIP)
    @KeyBy("sensor")
    static class Totals {
        long sum;

        @OnEvent
        Total add(Reading reading, @Key String sensor) {
            sum = Math.addExact(sum, reading.value());
            return new Total(sensor, sum);
        }
    }

    @OnError(ErrorPolicy.SKIP)
    @Sink
    void print(Total total) {
        System.out.println(total.sensor() + " " + total.sum());
    }

    @From("parsed.failed")
    @Sink
    StreamSink<FailedRecord> bad(@Csv Format<FailedRecord> format) {
        return FileSink.of("bad.csv", format);
    }
}
