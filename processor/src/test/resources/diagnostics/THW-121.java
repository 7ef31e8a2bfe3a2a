import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<?> orders() { // error: THW-121 "\"orders\"" "does not say what its records are" "StreamSource<Flight>"
        return null;
    }

    @Sink
    void print(Order order) {}
}
