package io.thalweg.benchmarks.nexmark;

import io.thalweg.annotations.Job;
import io.thalweg.annotations.OnEvent;
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
 * q7: the highest bid of every ten seconds; of several the one for the auction with the lowest number. Results: auction,
 * end of the window, price.
 */
@Job
class HighestBid {

    @Source
    @Watermark(lag = "2s", every = "record")
    StreamSource<Event> events(Config config) {
        return EventSource.of(config);
    }

    @Transform
    Bid bids(Event event) {
        return event.asBid();
    }

    /** The highest bid of all. */
    @Window(size = "10s")
    static class Highest {
        long auction;
        long price;
        transient Result result = new Result();

        @OnEvent
        void add(Bid bid) {
            if (bid.price > price || bid.price == price && bid.auction < auction) {
                auction = bid.auction;
                price = bid.price;
            }
        }

        @OnWindow
        Result highest(TimeWindow window) {
            return result.set(auction, window.end(), price);
        }
    }

    @Sink
    StreamSink<Result> results() {
        return new ResultSink();
    }
}
