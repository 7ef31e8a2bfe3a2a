package io.thalweg.benchmarks.nexmark;

import io.thalweg.annotations.Job;
import io.thalweg.annotations.Key;
import io.thalweg.annotations.KeyBy;
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
 * q8: the persons who have registered and opened auctions in the same ten seconds. Results: person, start of the window,
 * number of auctions.
 */
@Job
class NewSellers {

    @Source
    @Watermark(lag = "2s", every = "record")
    StreamSource<Event> events(Config config) {
        return EventSource.of(config);
    }

    @Transform
    Person persons(Event event) {
        return event.asPerson();
    }

    @Transform
    Auction auctions(Event event) {
        return event.asAuction();
    }

    /** A person and the auctions the person has opened. */
    @Window(size = "10s")
    static class BySeller {
        boolean registered;
        long auctions;
        transient Result result = new Result();

        @OnEvent
        @KeyBy("id")
        void register(Person person) {
            registered = true;
        }

        @OnEvent
        @KeyBy("seller")
        void open(Auction auction) {
            auctions++;
        }

        @OnWindow
        Result seller(@Key long person, TimeWindow window) {
            return registered && auctions > 0 ? result.set(person, window.start(), auctions) : null;
        }
    }

    @Sink
    StreamSink<Result> results() {
        return new ResultSink();
    }
}
