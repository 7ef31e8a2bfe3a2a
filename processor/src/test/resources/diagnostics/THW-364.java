import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    static class Order {
        long id;
        private transient String customer;
    }

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy("customer") // error: THW-364 "\"customer\" of \"Order\"" "add a getter" at "\"customer\""
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
