import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders { // error: THW-106 "no constructor without parameters" "make all of its steps static"
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    Orders(String path) {}

    @Sink
    void print(Order order) {}
}
