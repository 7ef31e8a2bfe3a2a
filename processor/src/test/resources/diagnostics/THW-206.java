import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, java.util.ArrayList<String> notes) {} // error: THW-206 "\"ArrayList<String>\"" "Use \"List\"" at "notes"

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
