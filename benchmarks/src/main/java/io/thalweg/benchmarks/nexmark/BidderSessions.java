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
 * q11: the number of bids in each session of a bidder; a session ends ten seconds behind its last bid. Results: bidder, end of
 * the session, number of bids.
 */
@Job
class BidderSessions {

    @Source
    @Watermark(lag = "2s", every = "record")
    StreamSource<Event> events(Config config) {
        return EventSource.of(config);
    }

    @Transform
    Bid bids(Event event) {
        return event.asBid();
    }

    /** A session of a bidder. */
    @KeyBy("bidder")
    @Window(gap = "10s")
    static class ByBidder {
        long bids;
        transient Result result = new Result();

        @OnEvent
        void add(Bid bid) {
            bids++;
        }

        @OnMerge
        void merge(ByBidder other) {
            bids += other.bids;
        }

        @OnWindow
        Result session(@Key long bidder, TimeWindow window) {
            return result.set(bidder, window.end(), bids);
        }
    }

    @Sink
    StreamSink<Result> results() {
        return new ResultSink();
    }
}
