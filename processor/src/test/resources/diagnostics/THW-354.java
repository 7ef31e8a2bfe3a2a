import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, byte[] hash) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy("hash") // error: THW-354 "\"hash\" is \"byte[]\"" "equal only to itself" at "\"hash\""
    static class Totals {
        long cents;

        @OnEvent
        long add(Order order) {
            return ++cents;
        }
    }

    @Sink
    void print(Order order) {}
}
