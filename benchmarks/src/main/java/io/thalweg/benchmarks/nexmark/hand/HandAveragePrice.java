package io.thalweg.benchmarks.nexmark.hand;

import io.thalweg.benchmarks.nexmark.Bid;
import io.thalweg.benchmarks.nexmark.Event;
import io.thalweg.benchmarks.nexmark.EventSource;
import java.util.Arrays;

/** q4 by hand. */
public final class HandAveragePrice extends WindowLoop {
    private static final int CATEGORIES = 16; // more than there are
    private final HandTable[] auctions = {new HandTable(3), new HandTable(3)
    }; // of two windows in turn: category, price
    private final long[] sums = new long[CATEGORIES];
    private final long[] counts = new long[CATEGORIES];

    /** Starts at the first event. */
    public HandAveragePrice(EventSource source) {
        super(source, 10_000);
    }

    @Override
    void add(Event event, long window) {
        HandTable table = auctions[(int) window & 1];
        if (event.kind == Event.BID) {
            Bid bid = event.bid;
            int at = table.slot(bid.auction);
            table.words[at + 2] = Math.max(table.words[at + 2], bid.price);
        } else if (event.kind == Event.AUCTION) {
            int at = table.slot(event.auction.id) + 1;
            table.words[at] = event.auction.category;
        }
    }

    @Override
    void fire(long window, long windowEnd) {
        HandTable table = auctions[(int) window & 1];
        long[] words = table.words;
        for (int i = 0; i < words.length; i += 3) {
            if (words[i + 1] != 0 && words[i + 2] != 0) {
                sums[(int) words[i + 1]] += words[i + 2];
                counts[(int) words[i + 1]]++;
            }
        }
        table.clear();
        for (int category = 0; category < CATEGORIES; category++) {
            if (counts[category] != 0) {
                digest.add(category, windowEnd, sums[category] / counts[category]);
            }
        }
        Arrays.fill(sums, 0);
        Arrays.fill(counts, 0);
    }
}
