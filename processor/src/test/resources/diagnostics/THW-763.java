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

    @KeyBy("customer")
    static class Prices {
        long cents;

        @OnEvent
        Price add(Order order) {
            return new Price(order.id(), cents);
        }

        @Async // error: THW-763 "@Async \"price\" is a method of a step class" "Make it a method of the job" at "@Async"
        CompletionStage<Price> price(Order order) {
            return CompletableFuture.completedFuture(new Price(order.id(), cents));
        }
    }

    @Sink
    void print(Price price) {}
}
