package io.thalweg.benchmarks.nexmark.hand;

import io.thalweg.benchmarks.nexmark.Bid;
import io.thalweg.benchmarks.nexmark.Event;
import io.thalweg.benchmarks.nexmark.EventSource;

/** q0 by hand. */
public final class HandPassThrough extends EventLoop {

    /** Starts at the first event. */
    public HandPassThrough(EventSource source) {
        super(source);
    }

    @Override
    void take(Event event) {
        if (event.kind == Event.BID) {
            Bid bid = event.bid;
            digest.add(bid.auction, bid.bidder, bid.price);
        }
    }
}
