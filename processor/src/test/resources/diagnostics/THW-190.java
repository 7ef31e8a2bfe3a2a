import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Ordr order) {} // error: THW-190 "\"Ordr\"" "does not exist" at "order" // javac: "cannot find symbol"
}
