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

    @Async(retries = 3, backoff = "100ms*0.5") // error: THW-767 "\"100ms*0.5\" does not say how long to wait" "such as \"100ms*2..30s\"" at "\"100ms*0.5\""
    CompletionStage<Price> price(Order order) {
        return null;
    }

    @Sink
    void print(Price price) {}
}
