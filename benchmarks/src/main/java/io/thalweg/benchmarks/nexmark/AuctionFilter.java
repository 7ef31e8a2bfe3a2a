package io.thalweg.benchmarks.nexmark;

import io.thalweg.annotations.Filter;
import io.thalweg.annotations.From;
import io.thalweg.annotations.Job;
import io.thalweg.annotations.Sink;
import io.thalweg.annotations.Source;
import io.thalweg.annotations.Transform;
import io.thalweg.annotations.Watermark;
import io.thalweg.api.Config;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;

/**
 * q2: the bids for auctions whose number is a multiple of 123. Results: auction, price, 0.
 */
@Job
class AuctionFilter {

    @Source
    @Watermark(lag = "2s", every = "record")
    StreamSource<Event> events(Config config) {
        return EventSource.of(config);
    }

    private final Result result = new Result();

    @Transform
    Bid bids(Event event) {
        return event.asBid();
    }

    @Filter
    boolean selected(Bid bid) {
        return bid.auction % 123 == 0;
    }

    @From("selected")
    @Transform
    Result prices(Bid bid) {
        return result.set(bid.auction, bid.price, 0);
    }

    @Sink
    StreamSink<Result> results() {
        return new ResultSink();
    }
}
