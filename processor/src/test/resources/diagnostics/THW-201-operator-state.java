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
        ListState<Object> ids; // error: THW-201 "\"java.lang.Object\" cannot be encoded" at "ids"

        @OnEvent
        void add(Order order) {}
    }

    @Sink
    void print(Order order) {}
}
