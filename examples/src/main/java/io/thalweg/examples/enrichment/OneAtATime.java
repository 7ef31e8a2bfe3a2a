package io.thalweg.examples.enrichment;

import io.thalweg.annotations.Async;
import io.thalweg.annotations.Job;
import io.thalweg.annotations.Sink;
import java.util.concurrent.CompletionStage;

/** Prices with a capacity of 1, watermarks included. */
@Job(steps = Orders.class)
class OneAtATime {

    @Async(ordered = false, capacity = 1)
    CompletionStage<PricedOrder> price(Order order) {
        return Prices.of(order);
    }

    @Sink
    void priced(PricedOrder order) {}
}
