package io.thalweg.examples.clicks;

import io.thalweg.annotations.Csv;
import io.thalweg.annotations.Job;
import io.thalweg.annotations.Json;
import io.thalweg.annotations.Sink;
import io.thalweg.annotations.Source;
import io.thalweg.api.Config;
import io.thalweg.api.FileSink;
import io.thalweg.api.FileSource;
import io.thalweg.api.Format;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;

/** As {@link Visits}, but whoever is at the checkout gets two hours to find a credit card. */
@Job(steps = PatientVisitsByUser.class)
class PatientVisits {

    @Source
    StreamSource<Click> clicks(Config config, @Json Format<Click> format) {
        return FileSource.of(config.get("input", "data/clicks.jsonl"), format);
    }

    @Sink
    StreamSink<Visit> visits(Config config, @Csv Format<Visit> format) {
        return FileSink.of(config.get("output", "-"), format);
    }
}
