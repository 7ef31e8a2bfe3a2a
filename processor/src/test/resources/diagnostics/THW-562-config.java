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

        First(ValueState<Long> first, Config config) { // error: THW-562 "\"config\" of type \"Config\" fits no state object" "@OnStart void start(Config config)"
            this.first = first;
        }

        @OnEvent
        Long add(Order order) {
            return first.value();
        }
    }

    @Sink
    void print(Long result) {}
}
