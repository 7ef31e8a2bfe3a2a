import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy("customer")
    static class Totals {
        long cents;

        @OnEvent
        void add(Order order) {
            cents += order.cents();
        }

        @OnCheckpoint
        void save(String checkpoint) {} // error: THW-302 "a @OnCheckpoint handler cannot take. Allowed: the \"long\" number of the checkpoint" at "checkpoint"
    }

    @Sink
    void print(Order order) {}
}
