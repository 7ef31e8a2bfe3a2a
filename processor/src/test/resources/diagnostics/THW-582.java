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
    @Window(size = "1h", time = TimeDomain.PROCESSING)
    static class Count {
        @State(ttl = "2h") // error: THW-582 "Field \"seen\" of the window step \"Count\" cannot have a time to live"
        long seen;

        @OnWindow
        Long result() {
            return seen;
        }

        @OnEvent
        void add(Order order) {}
    }

    @Sink
    void print(Long result) {}
}
