package io.thalweg.benchmarks.nexmark;

import io.thalweg.annotations.Job;
import io.thalweg.annotations.Sink;
import io.thalweg.annotations.Source;
import io.thalweg.annotations.Transform;
import io.thalweg.annotations.Watermark;
import io.thalweg.api.Config;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;

/**
 * q0: every bid as it came. Results: auction, bidder, price.
 */
@Job
class PassThrough {

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

    @Transform
    Result passed(Bid bid) {
        return result.set(bid.auction, bid.bidder, bid.price);
    }

    @Sink
    StreamSink<Result> results() {
        return new ResultSink();
    }
}
