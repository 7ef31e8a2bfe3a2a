package io.thalweg.benchmarks.nexmark.hand;

import io.thalweg.benchmarks.nexmark.Event;
import io.thalweg.benchmarks.nexmark.EventSource;
import java.util.Arrays;

/** q5: a table per slide, added up when a window fires, by hand. */
public final class HandHotItems extends WindowLoop {
    private static final int SLICES = 5;
    private static final int RING = 8; // the slices of a window, those that fill behind it, a power of two
    private final HandTable[] slices = new HandTable[RING];
    private final HandTable window = new HandTable(2);

    /** Starts at the first event. */
    public HandHotItems(EventSource source) {
        super(source, 2_000);
        Arrays.setAll(slices, i -> new HandTable(2));
    }

    @Override
    int open() {
        return SLICES + 1;
    }

    @Override
    void add(Event event, long slice) {
        if (event.kind == Event.BID) {
            HandTable table = slices[(int) slice & RING - 1];
            int at = table.slot(event.bid.auction) + 1; // which may make the table grow
            table.words[at]++;
        }
    }

    @Override
    void fire(long slice, long windowEnd) {
        for (long i = slice - SLICES + 1; i <= slice; i++) {
            merge(slices[(int) i & RING - 1].words);
        }
        slices[(int) (slice - SLICES + 1) & RING - 1].clear();
        hottest(window.words, windowEnd);
        window.clear();
    }

    private void merge(long[] slice) {
        for (int i = 0; i < slice.length; i += 2) {
            if (slice[i] != 0) {
                int at = window.slot(slice[i]) + 1;
                window.words[at] += slice[i + 1];
            }
        }
    }

    private void hottest(long[] words, long windowEnd) {
        long auction = 0;
        long bids = 0;
        for (int i = 0; i < words.length; i += 2) {
            if (words[i + 1] > bids || words[i + 1] == bids && words[i] < auction) {
                auction = words[i];
                bids = words[i + 1];
            }
        }
        if (bids > 0) {
            digest.add(auction, windowEnd, bids);
        }
    }
}
