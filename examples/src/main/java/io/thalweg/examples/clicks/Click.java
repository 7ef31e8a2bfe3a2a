package io.thalweg.examples.clicks;

import io.thalweg.annotations.EventTime;
import io.thalweg.annotations.Watermark;
import java.time.Instant;

/**
 * A user asked for a page. Clicks come up to a minute out of order, whichever source they come from.
 *
 * @param time when the user clicked
 * @param user who
 * @param page what for
 */
@Watermark(lag = "1m", every = "record")
record Click(@EventTime Instant time, String user, String page) {}
