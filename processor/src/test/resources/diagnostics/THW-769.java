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
    CompletionStage<Price> price(Order order) {
        return null;
    }

    @Sink
    void print(Price price) {}

    @From("price.timedOut") // error: THW-769 "The calls of step \"price\" have no timeout" "\"@Async(timeout = \"2s\")\"" at "\"price.timedOut\""
    @Sink
    void slow(Order order) {}
}
