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
    static class Ids {
        final ListState<Long> ids; // warning: THW-575 "Nothing bounds the list \"ids\"" "@State(ttl = \"1h\")" at "ids"

        Ids(ListState<Long> ids) {
            this.ids = ids;
        }

        @OnEvent
        Long add(Order order) {
            ids.add(order.id());
            return order.id();
        }
    }

    @Sink
    void print(Long result) {}
}
