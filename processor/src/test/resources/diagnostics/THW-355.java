import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    static class Customer {
        String name;
    }

    record Order(long id, Customer customer) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy("customer") // error: THW-355 "\"customer\" is \"Orders.Customer\"" "may change" at "\"customer\""
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
