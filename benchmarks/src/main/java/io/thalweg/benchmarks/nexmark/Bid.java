package io.thalweg.benchmarks.nexmark;

/** A bid; {@code price} in cents, {@code channel} is one of as many as the generator was asked for, and never 0. */
public final class Bid {
    public long auction;
    public long bidder;
    public long price;
    public long channel;

    /** When the bid was due, in nanoseconds of {@link System#nanoTime}; 0 if the source has no rate. */
    public long scheduled;

    /** Event time in milliseconds since the epoch. */
    public long time;
}
