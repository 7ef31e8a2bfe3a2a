import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@Job
class Orders {
    record Order(long id, String customer) {}

    record Price(long id, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Async
    CompletionStage<Price> price(Order order, Order other) { // error: THW-302 "Parameter \"other\" has the type \"Orders.Order\", which a @Async method" at "other"
        return null;
    }

    @Sink
    void print(Price price) {}
}
