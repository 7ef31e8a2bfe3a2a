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
        private ListState<Long> ids; // error: THW-147 "cannot assign the field \"ids\"" at "ids"

        @OnEvent
        void add(Order order) {}
    }

    @Sink
    void print(Order order) {}
}
