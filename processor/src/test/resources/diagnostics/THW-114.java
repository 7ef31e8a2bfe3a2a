import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Transform
    String line(Order order) throws Throwable { // error: THW-114 "\"line\"" "\"Throwable\""
        throw new Throwable();
    }

    @Sink
    void print(Order order) {}
}
