package quotes;

import io.thalweg.annotations.Evict;
import io.thalweg.annotations.EventTime;
import io.thalweg.annotations.From;
import io.thalweg.annotations.Job;
import io.thalweg.annotations.Key;
import io.thalweg.annotations.KeyBy;
import io.thalweg.annotations.OnEvent;
import io.thalweg.annotations.OnMerge;
import io.thalweg.annotations.OnWindow;
import io.thalweg.annotations.Sink;
import io.thalweg.annotations.Source;
import io.thalweg.annotations.Trigger;
import io.thalweg.annotations.Watermark;
import io.thalweg.annotations.Window;
import io.thalweg.api.CollectionSource;
import io.thalweg.api.StreamSource;
import io.thalweg.api.TimeWindow;
import io.thalweg.api.TriggerResult;
import io.thalweg.api.WindowTrigger;
import java.util.List;

/** Windows that fire otherwise than at their end. */
@Job
class Prices {
    record Trade(@EventTime long at, String symbol, String exchange, double price) {}

    record Report(String what, String symbol, double value) {}

    /** Fires when the price has moved far enough since the last firing. */
    static class Moved implements WindowTrigger<Trade> {
        boolean any;
        double last;

        @Override
        public TriggerResult onElement(Trade trade, long timestamp, TimeWindow window, TriggerContext context) {
            if (any && Math.abs(trade.price() - last) < 1) {
                return TriggerResult.CONTINUE;
            }
            any = true;
            last = trade.price();
            return TriggerResult.FIRE;
        }

        @Override
        public boolean canMerge() {
            return true;
        }

        @Override
        public void onMerge(TimeWindow window, OnMergeContext context) {
            for (Moved part : context.merged(Moved.class)) {
                any |= part.any;
                last = part.last;
            }
        }
    }

    @Source
    @Watermark(lag = "5s", every = "record")
    StreamSource<Trade> trades() {
        return CollectionSource.of(List.of());
    }

    @KeyBy("symbol")
    @Window(count = 100)
    static class Hundred {
        double sum;

        @OnEvent
        void add(Trade trade) {
            sum += trade.price();
        }

        @OnWindow
        Report mean(@Key String symbol) {
            return new Report("mean", symbol, sum / 100);
        }
    }

    @KeyBy("symbol")
    @Window(count = 10, slideCount = 2)
    static class Moving {
        double sum;
        int trades;

        @OnEvent
        void add(Trade trade) {
            sum += trade.price();
            trades++;
        }

        @OnWindow
        Report mean(@Key String symbol) {
            return new Report("moving", symbol, sum / trades);
        }
    }

    @KeyBy({"symbol", "exchange"})
    @Window(size = "1h", slide = "20m", lateness = "1m")
    @Trigger(every = "1m")
    @Evict(within = "10m")
    static class Early {
        record Listing(String symbol, String exchange) {}

        long firings;

        @OnWindow
        Report last(@Key Listing listing, TimeWindow window, Iterable<Trade> trades) {
            double price = 0;
            for (Trade trade : trades) {
                price = trade.price();
            }
            return new Report("last of " + ++firings, listing.symbol(), price);
        }
    }

    @KeyBy("symbol")
    @Window(gap = "5m")
    @Trigger(custom = Moved.class)
    static class Moves {
        double high;

        @OnEvent
        void add(Trade trade) {
            high = Math.max(high, trade.price());
        }

        @OnMerge
        void merge(Moves other) {
            high = Math.max(high, other.high);
        }

        @OnWindow
        Report high(@Key String symbol) {
            return new Report("high", symbol, high);
        }
    }

    @From({"Hundred", "Moving", "Early", "Moves"})
    @Sink
    void print(Report report) {
        System.out.println(report);
    }
}
