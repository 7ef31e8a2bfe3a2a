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
        ListState ids; // error: THW-771 "is a \"ListState\"" at "ids"

        @OnEvent
        void add(Order order) {}
    }

    @Sink
    void print(Order order) {}
}
