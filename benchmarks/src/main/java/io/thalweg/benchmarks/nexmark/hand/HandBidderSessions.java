package io.thalweg.benchmarks.nexmark.hand;

import io.thalweg.benchmarks.nexmark.Event;
import io.thalweg.benchmarks.nexmark.EventGenerator;
import io.thalweg.benchmarks.nexmark.EventSource;

/** q11: up to two sessions of a bidder side by side, since bids are less out of order than the gap, by hand. */
public final class HandBidderSessions extends EventLoop {
    private static final long GAP = 10_000;
    private static final long SWEEP = 1_000;
    private static final int FIRST = 1; // word in a slot: first and last bid of a session, number of bids
    private static final int SECOND = 4;
    private final HandTable bidders = new HandTable(8); // a cache line
    private long watermark = Long.MIN_VALUE;
    private long sweepAt = EventGenerator.START;

    /** Starts at the first event. */
    public HandBidderSessions(EventSource source) {
        super(source);
    }

    @Override
    void take(Event event) {
        if (event.kind == Event.BID) {
            add(event.bid.bidder, event.time);
        }
        long reached = event.time - EventGenerator.LAG - 1;
        if (reached > watermark) {
            watermark = reached;
            if (reached >= sweepAt) {
                sweep();
            }
        }
    }

    private void add(long bidder, long time) {
        int at = bidders.slot(bidder);
        long[] words = bidders.words;
        int first = at + FIRST;
        if (words[first + 2] != 0
                && touches(words, first, time)
                && words[at + SECOND + 2] == 0
                && isOpen(words, first)) {
            extend(words, first, time);
        } else {
            addRarely(words, at, time);
        }
    }

    private static boolean touches(long[] words, int session, long time) {
        return time >= words[session] - GAP && time <= words[session + 1] + GAP;
    }

    private boolean isOpen(long[] words, int session) {
        return words[session + 1] + GAP - 1 > watermark;
    }

    private static void extend(long[] words, int session, long time) {
        words[session] = Math.min(words[session], time);
        words[session + 1] = Math.max(words[session + 1], time);
        words[session + 2]++;
    }

    private void addRarely(long[] words, int at, long time) {
        close(words, at);
        int first = at + FIRST;
        int second = at + SECOND;
        boolean inFirst = words[first + 2] != 0 && touches(words, first, time);
        boolean inSecond = words[second + 2] != 0 && touches(words, second, time);
        if (inFirst) {
            extend(words, first, time);
            if (inSecond) {
                unite(words, first, second);
            }
        } else if (inSecond) {
            extend(words, second, time);
        } else {
            begin(words, words[first + 2] == 0 ? first : second, time);
        }
    }

    private static void unite(long[] words, int first, int second) {
        words[first] = Math.min(words[first], words[second]);
        words[first + 1] = Math.max(words[first + 1], words[second + 1]);
        words[first + 2] += words[second + 2];
        words[second + 2] = 0;
    }

    private static void begin(long[] words, int session, long time) {
        if (words[session + 2] != 0) {
            throw new IllegalStateException("three sessions of a bidder at a time");
        }
        words[session] = time;
        words[session + 1] = time;
        words[session + 2] = 1;
    }

    /** Once in a second all sessions that are over come out; a bidder's own also before the next bid is added. */
    private void sweep() {
        sweepAt = watermark + SWEEP;
        long[] words = bidders.words;
        for (int at = 0; at < words.length; at += bidders.stride) {
            if (words[at] != 0) {
                close(words, at);
            }
        }
    }

    private void close(long[] words, int at) {
        closeOne(words, words[at], at + FIRST);
        closeOne(words, words[at], at + SECOND);
    }

    private void closeOne(long[] words, long bidder, int session) {
        if (words[session + 2] != 0 && !isOpen(words, session)) {
            digest.add(bidder, words[session + 1] + GAP, words[session + 2]);
            words[session + 2] = 0;
        }
    }

    @Override
    void end() {
        watermark = Long.MAX_VALUE;
        sweep();
    }
}
