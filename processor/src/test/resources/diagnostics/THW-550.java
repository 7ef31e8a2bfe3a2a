import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Counting {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    static class Count {
        long seen; // error: THW-550 "Field \"seen\" is state" "step \"Count\" has no key" at "seen"

        @OnEvent
        long add(Order order) {
            return ++seen;
        }
    }

    @Sink
    void print(long seen) {}
}
