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
        final ListState<Long> ids = null; // error: THW-772 "Make it neither private nor final" at "ids"

        @OnEvent
        void add(Order order) {}
    }

    @Sink
    void print(Order order) {}
}
