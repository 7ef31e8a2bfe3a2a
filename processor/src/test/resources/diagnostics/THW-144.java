import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    static class Count<T> { // error: THW-144 "\"Count\" has type parameters"
        @OnEvent
        void add(T record) {}
    }

    @Sink
    void print(Order order) {}
}
