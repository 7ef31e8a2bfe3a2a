package io.thalweg.benchmarks.nexmark.hand;

import io.thalweg.benchmarks.nexmark.Bid;
import io.thalweg.benchmarks.nexmark.Event;
import io.thalweg.benchmarks.nexmark.EventSource;

/** q7 by hand. */
public final class HandHighestBid extends WindowLoop {
    private final long[] auctions = new long[2]; // of two windows in turn
    private final long[] prices = new long[2];

    /** Starts at the first event. */
    public HandHighestBid(EventSource source) {
        super(source, 10_000);
    }

    @Override
    void add(Event event, long window) {
        if (event.kind == Event.BID) {
            Bid bid = event.bid;
            int at = (int) window & 1;
            if (bid.price > prices[at] || bid.price == prices[at] && bid.auction < auctions[at]) {
                prices[at] = bid.price;
                auctions[at] = bid.auction;
            }
        }
    }

    @Override
    void fire(long window, long windowEnd) {
        int at = (int) window & 1;
        if (prices[at] != 0) {
            digest.add(auctions[at], windowEnd, prices[at]);
            prices[at] = 0;
        }
    }
}
