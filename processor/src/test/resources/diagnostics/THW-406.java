import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Activity {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    record Click(String customer) {}

    @Source
    StreamSource<Click> clicks() {
        return null;
    }

    @Sink
    @From({"clicks", "orders"}) // error: THW-406 "\"clicks\" (Activity.Click), \"orders\" (Activity.Order)" "@Transform"
    void print(Click click) {}
}
