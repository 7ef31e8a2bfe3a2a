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
    static class First {
        final ValueState<Long> first;
        final ValueState<Long> second;

        First(ValueState<Long> frist, ValueState<Long> second) { // error: THW-562 "The constructor parameter \"frist\"" "Did you mean \"first\"?" at "frist"
            this.first = frist;
            this.second = second;
        }

        @OnEvent
        Long add(Order order) {
            return first.value();
        }
    }

    @Sink
    void print(Long result) {}
}
