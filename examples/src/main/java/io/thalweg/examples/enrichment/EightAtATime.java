package io.thalweg.examples.enrichment;

import io.thalweg.annotations.Async;
import io.thalweg.annotations.Job;
import io.thalweg.annotations.Sink;
import java.util.concurrent.CompletionStage;

/** Prices with a capacity of 8, watermarks included. */
@Job(steps = Orders.class)
class EightAtATime {

    @Async(ordered = false, capacity = 8)
    CompletionStage<PricedOrder> price(Order order) {
        return Prices.of(order);
    }

    @Sink
    void priced(PricedOrder order) {}
}
