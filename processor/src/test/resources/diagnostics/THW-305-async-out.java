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
    CompletionStage<Price> price(Order order, Out<Price> out) { // error: THW-305 "@Async method cannot take \"Out<R>\"" "Allowed: the record" at "out"
        return null;
    }

    @Sink
    void print(Price price) {}
}
