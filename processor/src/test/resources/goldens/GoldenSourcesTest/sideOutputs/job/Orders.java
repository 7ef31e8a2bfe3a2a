package orders;

import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.*;
import java.util.*;

/** Side outputs of a transform and of a keyed step, and what becomes of rows that are no orders. */
@Job
class Orders {

    record Order(long id, String customer, long cents) {}

    record Total(String customer, long cents) {}

    @Source
    StreamSource<Order> orders(Config config, @Csv(delimiter = ';') Format<Order> format) {
        return FileSource.of(config.get("orders"), format);
    }

    @From("orders.malformed")
    @Sink
    void unreadable(MalformedRecord record) {
        System.err.println(record.split() + " " + record.position() + ": " + record.reason());
    }

    @From("orders")
    @Transform
    void classify(Order order, Out<Order> out, @SideOutput("big") Out<Order> big, @SideOutput("refunds") Out<Long> refunds) {
        if (order.cents() < 0) {
            refunds.emit(order.id());
        } else if (order.cents() > 1_000_000) {
            big.emit(order);
        } else {
            out.emit(order);
        }
    }

    @From("classify")
    @KeyBy("customer")
    static class Totals {
        long cents;

        @OnEvent
        void add(Order order, @Key String customer, Context context, Out<Total> out, @SideOutput("firstOrders") Out<Order> first) {
            if (cents == 0) {
                first.emit(order);
            }
            cents += order.cents();
            out.emit(new Total(customer, cents));
        }

        @OnStop
        void stop(Config config) {}
    }

    @From({"classify.big", "Totals.firstOrders"})
    @Sink
    void remarkable(Order order) {
        System.out.println(order);
    }

    @From("classify.refunds")
    @Sink
    void refunds(Long id) {
        System.out.println(id);
    }

    @Sink
    StreamSink<Total> totals(Config config, @Json Format<Total> format) {
        return FileSink.of(config.get("totals", "-"), format);
    }
}
