package formats;

import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.*;
import java.util.*;

/** Both text formats for the same record, one job reading what the other form wrote. */
@Job
class Measurements {

    enum Kind { HUMIDITY, PRESSURE }

    record Measurement(Instant at, Kind kind, Double value, Optional<String> note, byte[] raw, char unit) {}

    @Source(malformed = Malformed.SKIP)
    StreamSource<Measurement> measurements(Config config, @Csv(delimiter = '\t') Format<Measurement> format) {
        return FileSource.of(config.get("input"), format);
    }

    @Sink
    StreamSink<Measurement> json(@Json Format<Measurement> format) {
        return FileSink.of("-", format);
    }

    @Sink
    StreamSink<Measurement> csv(@Csv(delimiter = '|') Format<Measurement> format) {
        return FileSink.of("out/", format);
    }
}
