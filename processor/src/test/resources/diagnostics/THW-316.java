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
        long cents;

        @OnEvent
        long add(Order order) {
            return cents += order.cents();
        }

        @OnEvent
        String name(String customer) { // error: THW-316 "both \"Long\" and \"String\"" "sealed interface" "@SideOutput" at "name"
            return customer;
        }
    }

    @Sink
    void print(Order order) {}
}
