import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    static class Totals {
        @OnEvent
        String add(Order order, @Key String customer) { // error: THW-360 "no key for \"customer\"" "no @KeyBy" at "customer"
            return customer;
        }
    }

    @Sink
    void print(Order order) {}
}
