package io.thalweg.examples.enrichment;

import io.thalweg.annotations.Async;
import io.thalweg.annotations.Csv;
import io.thalweg.annotations.From;
import io.thalweg.annotations.Job;
import io.thalweg.annotations.Sink;
import io.thalweg.api.Config;
import io.thalweg.api.FileSink;
import io.thalweg.api.Format;
import io.thalweg.api.StreamSink;
import java.io.IOException;
import java.util.concurrent.CompletionStage;

/** Each order with its price, as the answers come; what has no price in time goes to somebody who can wait. */
@Job(steps = Orders.class)
class PricedOrders {

    @Async(ordered = false, capacity = 32, timeout = "2s", retries = 2, backoff = "20ms*2", retryOn = IOException.class)
    CompletionStage<PricedOrder> price(Order order) {
        return Prices.of(order);
    }

    @Sink
    StreamSink<PricedOrder> priced(Config config, @Csv Format<PricedOrder> format) {
        return FileSink.of(config.get("output", "-"), format);
    }

    @From("price.timedOut")
    @Sink
    StreamSink<Order> unpriced(Config config, @Csv Format<Order> format) {
        return FileSink.of(config.get("unpriced", "unpriced.csv"), format);
    }
}
