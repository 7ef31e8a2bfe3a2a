import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;

@Job
class Orders {
    record Order(long id, String customer) {}

    record Price(long id, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    static class Late implements Predicate<Order> {
        @Override
        public boolean test(Order order) {
            return true;
        }
    }

    @Async(retries = 3, retryOn = {IllegalStateException.class, Late.class}) // error: THW-768 "\"Late\" cannot say" "\"Predicate<Orders.Price>\"" at ".class"
    CompletionStage<Price> price(Order order) {
        return null;
    }

    @Sink
    void print(Price price) {}
}
