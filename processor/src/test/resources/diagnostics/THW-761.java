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
    CompletionStage<?> price(Order order) { // error: THW-761 "does not say what its results are" "as in \"CompletionStage<Flight>\"" at "price"
        return null;
    }

    @Sink
    void print(Price price) {}
}
