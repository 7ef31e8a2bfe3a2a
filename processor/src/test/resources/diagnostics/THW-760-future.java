import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

@Job
class Orders {
    record Order(long id, String customer) {}

    record Price(long id, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Async
    Future<Price> price(Order order) { // error: THW-760 "returns \"Future<Orders.Price>\"" "such as a \"CompletableFuture\"" at "price"
        return null;
    }

    @Sink
    void print(Price price) {}
}
