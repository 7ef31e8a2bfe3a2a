import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy("custommer") // error: THW-351 "\"Order\" has no component \"custommer\"" "Did you mean \"customer\"?" "\"id\", \"customer\", \"cents\"" at "\"custommer\""
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
