package io.thalweg.benchmarks.nexmark.hand;

import io.thalweg.benchmarks.nexmark.Event;
import io.thalweg.benchmarks.nexmark.EventSource;

/** q8 by hand. */
public final class HandNewSellers extends WindowLoop {
    private static final long SIZE = 10_000;
    private final HandTable[] persons = {new HandTable(3), new HandTable(3)}; // of two windows: registered, auctions

    /** Starts at the first event. */
    public HandNewSellers(EventSource source) {
        super(source, SIZE);
    }

    @Override
    void add(Event event, long window) {
        HandTable table = persons[(int) window & 1];
        if (event.kind == Event.AUCTION) {
            int at = table.slot(event.auction.seller) + 2;
            table.words[at]++;
        } else if (event.kind == Event.PERSON) {
            int at = table.slot(event.person.id) + 1;
            table.words[at] = 1;
        }
    }

    @Override
    void fire(long window, long windowEnd) {
        HandTable table = persons[(int) window & 1];
        long[] words = table.words;
        for (int i = 0; i < words.length; i += 3) {
            if (words[i + 1] != 0 && words[i + 2] != 0) {
                digest.add(words[i], windowEnd - SIZE, words[i + 2]);
            }
        }
        table.clear();
    }
}
