import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Customer(String name, String city) {}

    record Order(long id, Customer customer) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy("customer.nmae") // error: THW-351 "\"Customer\" has no component \"nmae\"" "Did you mean \"name\"?"
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
