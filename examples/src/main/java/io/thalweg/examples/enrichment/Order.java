package io.thalweg.examples.enrichment;

import io.thalweg.annotations.EventTime;
import io.thalweg.annotations.Watermark;

/** Somebody has ordered something. */
@Watermark(every = "record")
record Order(@EventTime long millis, int product, int pieces) {}
