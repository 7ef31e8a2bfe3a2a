package io.thalweg.benchmarks.nexmark;

import io.thalweg.annotations.Filter;
import io.thalweg.annotations.From;
import io.thalweg.annotations.Job;
import io.thalweg.annotations.KeyBy;
import io.thalweg.annotations.OnEvent;
import io.thalweg.annotations.Sink;
import io.thalweg.annotations.Source;
import io.thalweg.annotations.Transform;
import io.thalweg.annotations.Watermark;
import io.thalweg.api.Config;
import io.thalweg.api.Out;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;
import java.util.Arrays;

/**
 * q3: the auctions of category 10 whose seller lives in Oregon, Idaho or California, whichever of the two came first, without
 * windows. Results: auction, hash of the seller's name, hash of the city.
 */
@Job
class LocalItems {

    static final long CATEGORY = 10;

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

    @Filter
    boolean localPersons(Person person) {
        return isLocal(person.state);
    }

    @Filter
    boolean selectedAuctions(Auction auction) {
        return auction.category == CATEGORY;
    }

    /** Whether persons of a state belong to the result. */
    static boolean isLocal(String state) {
        return state.equals("OR") || state.equals("ID") || state.equals("CA");
    }

    /** A seller, and the auctions that came before the seller did. */
    static class BySeller {
        String name;
        String city;
        long[] waiting;
        int waitingCount;
        transient Result result = new Result();

        @OnEvent
        @From("localPersons")
        @KeyBy("id")
        void register(Person person, Out<Result> out) {
            name = person.name;
            city = person.city;
            for (int i = 0; i < waitingCount; i++) {
                out.emit(result.set(waiting[i], name.hashCode(), city.hashCode()));
            }
            waiting = null;
            waitingCount = 0;
        }

        @OnEvent
        @From("selectedAuctions")
        @KeyBy("seller")
        void open(Auction auction, Out<Result> out) {
            if (name != null) {
                out.emit(result.set(auction.id, name.hashCode(), city.hashCode()));
            } else {
                keep(auction.id);
            }
        }

        private void keep(long auction) {
            if (waiting == null) {
                waiting = new long[2];
            } else if (waitingCount == waiting.length) {
                waiting = Arrays.copyOf(waiting, waitingCount * 2);
            }
            waiting[waitingCount++] = auction;
        }
    }

    @Sink
    StreamSink<Result> results() {
        return new ResultSink();
    }
}
