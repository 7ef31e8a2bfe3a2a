import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.util.*;

@Job
class Orders {
    record Order(long id, String customer) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    static class Remember {
        @OperatorState
        long last; // error: THW-771 "@OperatorState \"last\" is a \"long\"" "Expected a \"ListState<T>\"" at "last"

        @OnEvent
        void add(Order order) {}
    }

    @Sink
    void print(Order order) {}
}
