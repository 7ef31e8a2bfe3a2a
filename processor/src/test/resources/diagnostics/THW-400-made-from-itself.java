import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Corrections {

    record Reading(String sensor, double value) {}

    record Correction(String sensor, double value) {}

    @Source
    StreamSource<Reading> readings() {
        return null;
    }

    @Transform
    Reading apply(Correction correction) { // error: THW-400 "\"derive\" (Corrections.Correction) is made from the output of this very step"
        return new Reading(correction.sensor(), correction.value());
    }

    @Transform
    @From("apply")
    Correction derive(Reading reading) {
        return new Correction(reading.sensor(), reading.value());
    }

    @Sink
    @From("readings")
    void print(Reading reading) {}
}
