import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Object> orders() { // error: THW-201 "\"Object\": \"java.lang.Object\" cannot be encoded"
        return null;
    }

    @Sink
    void print(Order order) {}
}
