package prices;

import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.*;
import java.util.*;

/** Median prices: sliding windows that keep their records beside an accumulator and fire again for late ones. */
@Job
class Prices {

    record Trade(@EventTime Instant at, String symbol, double price, long volume) {}

    record Median(String symbol, TimeRange range, double median, long volume) {}

    record TimeRange(Instant from, Instant to) {}

    @Source
    @Watermark(lag = "10s", every = "record")
    StreamSource<Trade> trades() {
        return CollectionSource.of(List.of());
    }

    @KeyBy(value = "symbol", nullKey = NullKey.DROP)
    @Window(size = "1m", slide = "20s", lateness = "30s")
    static class Medians {
        long volume;

        @OnEvent
        void add(Trade trade) {
            volume += trade.volume();
        }

        @OnMerge
        void merge(Medians other) {
            volume += other.volume;
        }

        @OnWindow
        void result(@Key String symbol, TimeWindow window, Iterable<Trade> trades, Context context, Out<Median> out) {
            List<Double> prices = new ArrayList<>();
            trades.forEach(trade -> prices.add(trade.price()));
            Collections.sort(prices);
            TimeRange range = new TimeRange(window.startInstant(), window.endInstant());
            out.emit(new Median(symbol, range, prices.get(prices.size() / 2), volume));
        }
    }

    @Sink
    void print(Median median) {
        System.out.println(median);
    }
}
