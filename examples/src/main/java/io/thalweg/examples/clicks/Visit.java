package io.thalweg.examples.clicks;

import java.time.Instant;

/**
 * One visit of a user.
 *
 * @param user who
 * @param from the time of the first click
 * @param entry the page of the first click
 * @param clicks how many there were
 * @param until when it was clear that the visit is over: the last click and the gap
 */
record Visit(String user, Instant from, String entry, int clicks, Instant until) {}
