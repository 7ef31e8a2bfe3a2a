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

    class Missing implements Predicate<Price> {
        @Override
        public boolean test(Price price) {
            return price == null;
        }
    }

    @Async(retries = 3, retryOn = Missing.class) // error: THW-768 "The predicate \"Missing\" is not static" at ".class"
    CompletionStage<Price> price(Order order) {
        return null;
    }

    @Sink
    void print(Price price) {}
}
