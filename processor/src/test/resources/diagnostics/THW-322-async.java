import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.Optional;

@Job
class Orders {
    record Order(long id, String customer) {}

    record Price(long id, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Async
    CompletionStage<Optional<Price>> price(Order order) { // error: THW-322 "Expected a stage of the result itself" at "price"
        return null;
    }

    @Sink
    void print(Price price) {}
}
