package io.thalweg.benchmarks.nexmark;

import io.thalweg.annotations.Job;
import io.thalweg.annotations.Key;
import io.thalweg.annotations.KeyBy;
import io.thalweg.annotations.OnEvent;
import io.thalweg.annotations.OnMerge;
import io.thalweg.annotations.OnWindow;
import io.thalweg.annotations.Sink;
import io.thalweg.annotations.Source;
import io.thalweg.annotations.Transform;
import io.thalweg.annotations.Watermark;
import io.thalweg.annotations.Window;
import io.thalweg.api.Config;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;
import io.thalweg.api.TimeWindow;

/**
 * q5: the auction with most bids of the last ten seconds, every two seconds; of several the one with the lowest number.
 * Results: auction, end of the window, number of bids.
 */
@Job
class HotItems {

    @Source
    @Watermark(lag = "2s", every = "record")
    StreamSource<Event> events(Config config) {
        return EventSource.of(config);
    }

    @Transform
    Bid bids(Event event) {
        return event.asBid();
    }

    /** The bids for an auction. */
    @KeyBy("auction")
    @Window(size = "10s", slide = "2s")
    static class ByAuction {
        long bids;
        transient BidCount count = new BidCount();

        @OnEvent
        void add(Bid bid) {
            bids++;
        }

        @OnMerge
        void merge(ByAuction other) {
            bids += other.bids;
        }

        @OnWindow
        BidCount count(@Key long auction, TimeWindow window) {
            count.auction = auction;
            count.windowEnd = window.end();
            count.bids = bids;
            return count;
        }
    }

    /** How many bids an auction had in a window. */
    static final class BidCount {
        long auction;
        long windowEnd;
        long bids;
    }

    /** Counts carry the last millisecond of their window: a window of one slide holds those of one sliding window. */
    @Window(size = "2s")
    static class Hottest {
        long auction;
        long bids;
        long windowEnd;
        transient Result result = new Result();

        @OnEvent
        void add(BidCount count) {
            if (count.bids > bids || count.bids == bids && count.auction < auction) {
                auction = count.auction;
                bids = count.bids;
                windowEnd = count.windowEnd;
            }
        }

        @OnWindow
        Result hottest() {
            return result.set(auction, windowEnd, bids);
        }
    }

    @Sink
    StreamSink<Result> results() {
        return new ResultSink();
    }
}
