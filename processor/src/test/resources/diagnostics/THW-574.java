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
        @State(reduce = "#max") // error: THW-574 "\"reduce\" is not for \"highest\", which is no ReducingState<T>" at "\"#max\""
        final ValueState<Long> highest;

        Highest(ValueState<Long> highest) {
            this.highest = highest;
        }

        @OnEvent
        Long add(Order order) {
            return highest.value();
        }
    }

    @Sink
    void print(Long result) {}
}
