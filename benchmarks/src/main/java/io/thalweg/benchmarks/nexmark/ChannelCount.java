package io.thalweg.benchmarks.nexmark;

import io.thalweg.annotations.Job;
import io.thalweg.annotations.KeyBy;
import io.thalweg.annotations.OnEvent;
import io.thalweg.annotations.Sink;
import io.thalweg.annotations.Source;
import io.thalweg.annotations.Transform;
import io.thalweg.annotations.Watermark;
import io.thalweg.api.Config;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;

/**
 * The number of bids of a channel so far, behind each bid. How many channels there are is configuration. Results:
 * channel, count, when the bid was due.
 */
@Job
class ChannelCount {

    @Source
    @Watermark(lag = "2s", every = "record")
    StreamSource<Event> events(Config config) {
        return EventSource.of(config);
    }

    @Transform
    Bid bids(Event event) {
        return event.asBid();
    }

    /** The bids of a channel. */
    @KeyBy("channel")
    static class ByChannel {
        long bids;
        transient Result result = new Result();

        @OnEvent
        Result add(Bid bid) {
            bids++;
            return result.set(bid.channel, bids, bid.scheduled);
        }
    }

    @Sink
    StreamSink<Result> results() {
        return new ResultSink();
    }
}
