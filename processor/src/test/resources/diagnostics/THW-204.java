import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    static class Base<T> {
        @OnStart
        void begin() {}

        @OnEvent
        void add(T record) {} // error: THW-204 "type variable"
    }

    @SuppressWarnings("rawtypes")
    static class Count extends Base {}

    @Sink
    void print(Order order) {}
}
