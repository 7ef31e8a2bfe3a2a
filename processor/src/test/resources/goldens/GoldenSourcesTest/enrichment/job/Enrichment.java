package orders;

import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.io.IOException;
import java.time.*;
import java.util.*;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

/** Calls to two services: prices in any order and with retries, then, behind a key, addresses in order. */
@Job
class Enrichment {

    record Order(@EventTime Instant at, String customer, String product) {}

    record Priced(@EventTime Instant at, String customer, long cents) {}

    /** A mutable class: it is copied, since the call outlives the moment. */
    static class Total {
        String customer;
        long cents;
    }

    record Bill(String customer, String address, long cents) {}

    /** No price yet. */
    static class Missing implements Predicate<Priced> {
        @Override
        public boolean test(Priced priced) {
            return priced == null;
        }
    }

    @Source
    @Watermark(lag = "5s", every = "record")
    StreamSource<Order> orders(@Csv Format<Order> format) {
        return FileSource.of("orders.csv", format);
    }

    @Async(
            ordered = false,
            capacity = 50,
            timeout = "${price.timeout:2s}",
            retries = 3,
            backoff = "100ms*2..1s",
            retryOn = {IOException.class, Missing.class})
    CompletionStage<Priced> price(Order order) {
        return CompletableFuture.completedFuture(new Priced(order.at(), order.customer(), 100));
    }

    @KeyBy("customer")
    @Window(size = "1h")
    static class Totals {
        long cents;

        @OnEvent
        void add(Priced priced) {
            cents += priced.cents();
        }

        @OnWindow
        Total result(@Key String customer) {
            Total total = new Total();
            total.customer = customer;
            total.cents = cents;
            return total;
        }
    }

    @Async
    static CompletableFuture<Bill> addressed(Total total) {
        return CompletableFuture.completedFuture(new Bill(total.customer, "somewhere", total.cents));
    }

    @From("price.timedOut")
    @Sink
    void unpriced(Order order) {}

    @Sink
    StreamSink<Bill> bills(@Csv Format<Bill> format) {
        return FileSink.of("-", format);
    }
}
