import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.util.*;

@Job
@Dropped("Count") // error: THW-597 "@Dropped names \"Count\", which is a step of the job" at "\"Count\""
class Shop {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy("customer")
    static class Count {
        long count;

        @OnEvent
        void add(Order order) {}
    }

    @Sink
    void print(Order order) {}
}
