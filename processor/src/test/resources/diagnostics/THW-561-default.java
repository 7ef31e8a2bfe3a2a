import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.util.*;

@Job
class Shop {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy("customer")
    static class First {
        final ListState<Long> ids = null; // error: THW-561 "First(ListState<Long> ids) { this.ids = ids; }" // warning: THW-575

        @OnEvent
        void add(Order order) {
            ids.add(order.id());
        }
    }

    @Sink
    void print(Order order) {}
}
