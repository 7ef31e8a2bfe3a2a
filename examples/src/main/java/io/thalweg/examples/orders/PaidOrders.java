package io.thalweg.examples.orders;

import io.thalweg.annotations.Csv;
import io.thalweg.annotations.From;
import io.thalweg.annotations.IntervalJoin;
import io.thalweg.annotations.Job;
import io.thalweg.annotations.Sink;
import io.thalweg.annotations.Source;
import io.thalweg.annotations.Watermark;
import io.thalweg.api.Config;
import io.thalweg.api.FileSink;
import io.thalweg.api.FileSource;
import io.thalweg.api.Format;
import io.thalweg.api.StreamSink;
import io.thalweg.api.StreamSource;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Orders and the payments for them that come within an hour. */
@Job
class PaidOrders {
    private static final Logger LOG = LoggerFactory.getLogger(PaidOrders.class);

    @Source
    @Watermark(lag = "10m", every = "record")
    StreamSource<Order> orders(Config config, @Csv Format<Order> format) {
        return FileSource.of(config.get("orders", "data/orders.csv"), format);
    }

    @Source
    @Watermark(lag = "10m", every = "record")
    StreamSource<Payment> payments(Config config, @Csv Format<Payment> format) {
        return FileSource.of(config.get("payments", "data/payments.csv"), format);
    }

    /** The clocks of the shop and of the bank may differ by some seconds, so a payment may seem to come first. */
    @IntervalJoin(left = "id", right = "order", from = "-5s", to = "1h")
    OrderPayment paid(Order order, Payment payment) {
        long seconds = Duration.between(order.ordered(), payment.paid()).toSeconds();
        return new OrderPayment(
                order.id(), order.customer(), payment.method(), seconds, order.cents() - payment.cents());
    }

    @Sink
    StreamSink<OrderPayment> results(Config config, @Csv Format<OrderPayment> format) {
        return FileSink.of(config.get("output", "-"), format);
    }

    /** Payments that were reported so late that their orders may have been forgotten. */
    @From("paid.lateRight")
    @Sink
    void latePayments(Payment payment) {
        LOG.warn("too late to find its order: {}", payment);
    }
}
