import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy("customer")
    static class Totals { // error: THW-321 "\"Totals\" has no @OnEvent handler"
        long cents;
    }

    @Sink
    void print(Order order) {}
}
