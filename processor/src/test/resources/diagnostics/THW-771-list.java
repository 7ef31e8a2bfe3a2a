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
        List<Long> ids; // error: THW-771 "@OperatorState \"ids\" is a \"List<Long>\"" at "ids"

        @OnEvent
        void add(Order order) {}
    }

    @Sink
    void print(Order order) {}
}
