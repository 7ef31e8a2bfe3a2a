package io.thalweg.benchmarks.nexmark;

import io.thalweg.annotations.EventTime;

/** What the generator makes: one object for all events, of which {@code kind} tells the part that holds. */
public final class Event {
    public static final int PERSON = 0;
    public static final int AUCTION = 1;
    public static final int BID = 2;

    public int kind;

    /** Milliseconds since the epoch. */
    @EventTime
    public long time;

    public Person person = new Person();
    public Auction auction = new Auction();
    public Bid bid = new Bid();

    /** The person, or null if this is none. */
    public Person asPerson() {
        return kind == PERSON ? person : null;
    }

    /** The auction, or null if this is none. */
    public Auction asAuction() {
        return kind == AUCTION ? auction : null;
    }

    /** The bid, or null if this is none. */
    public Bid asBid() {
        return kind == BID ? bid : null;
    }
}
