package io.thalweg.benchmarks.nexmark.hand;

import io.thalweg.benchmarks.nexmark.Event;
import io.thalweg.benchmarks.nexmark.EventSource;

/** q2 by hand. */
public final class HandAuctionFilter extends EventLoop {

    /** Starts at the first event. */
    public HandAuctionFilter(EventSource source) {
        super(source);
    }

    @Override
    void take(Event event) {
        if (event.kind == Event.BID && event.bid.auction % 123 == 0) {
            digest.add(event.bid.auction, event.bid.price, 0);
        }
    }
}
