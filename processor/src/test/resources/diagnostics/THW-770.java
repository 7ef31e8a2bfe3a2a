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

    @KeyBy("customer")
    static class Remember {
        @OperatorState // error: THW-770 "step \"Remember\" has a key or a window" "\"List<...> ids = new ArrayList<>()\"" at "@OperatorState"
        ListState<Long> ids;

        @OnEvent
        void add(Order order) {}
    }

    @Sink
    void print(Order order) {}
}
