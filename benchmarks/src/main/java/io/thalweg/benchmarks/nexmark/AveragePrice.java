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
 * q4: the average winning price by category, every ten seconds. An auction takes part in the window of its own time; its
 * winning price is that of the highest bid for it in the same window; one without bid has none. Results: category, end
 * of the window, sum of the winning prices divided by their number, rounded down.
 */
@Job
class AveragePrice {

    @Source
    @Watermark(lag = "2s", every = "record")
    StreamSource<Event> events(Config config) {
        return EventSource.of(config);
    }

    @Transform
    Auction auctions(Event event) {
        return event.asAuction();
    }

    @Transform
    Bid bids(Event event) {
        return event.asBid();
    }

    /** The winning bid of an auction. */
    @Window(size = "10s")
    static class ByAuction {
        long category;
        long price;
        transient Winner winner = new Winner();

        @OnEvent
        @KeyBy("id")
        void open(Auction auction) {
            category = auction.category;
        }

        @OnEvent
        @KeyBy("auction")
        void bid(Bid bid) {
            price = Math.max(price, bid.price);
        }

        @OnWindow
        Winner close() {
            if (category == 0 || price == 0) {
                return null;
            }
            winner.category = category;
            winner.price = price;
            return winner;
        }
    }

    /** The price that an auction went for. */
    static final class Winner {
        long category;
        long price;
    }

    /** The average over a category. */
    @KeyBy("category")
    @Window(size = "10s")
    static class ByCategory {
        long sum;
        long count;
        transient Result result = new Result();

        @OnEvent
        void add(Winner winner) {
            sum += winner.price;
            count++;
        }

        @OnWindow
        Result average(@Key long category, TimeWindow window) {
            return result.set(category, window.end(), sum / count);
        }
    }

    @Sink
    StreamSink<Result> results() {
        return new ResultSink();
    }
}
