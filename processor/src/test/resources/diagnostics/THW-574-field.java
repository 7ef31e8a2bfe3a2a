import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.util.*;

@Job
class Shop {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy("customer")
    static class Highest {
        @State(aggregate = String.class) // error: THW-574 "\"aggregate\" is not for \"highest\", which is no AggregatingState<IN, OUT>"
        long highest;

        @OnEvent
        Long add(Order order) {
            return highest;
        }
    }

    @Sink
    void print(Long result) {}
}
