import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job(steps = Audit.class) // error: THW-190 "no such class" // javac: "cannot find symbol"
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
