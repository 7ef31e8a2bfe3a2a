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
    void price(Order order) {} // error: THW-760 "\"price\" returns \"void\"" at "price"

    @Sink
    void print(Price price) {}
}
