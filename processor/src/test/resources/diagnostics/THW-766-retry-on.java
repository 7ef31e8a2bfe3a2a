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

    @Async(timeout = "1s", retryOn = IllegalStateException.class) // error: THW-766 "\"retryOn\" has no effect" at ".class"
    CompletionStage<Price> price(Order order) {
        return null;
    }

    @Sink
    void print(Price price) {}
}
