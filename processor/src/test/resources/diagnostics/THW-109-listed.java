import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job(steps = shop.Audit.class) // error: THW-109 "two steps \"Audit\"" at ".class"
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    static class Audit {
        @OnEvent
        void see(Order order) {}
    }

    @Sink
    void print(Order order) {}
}
// file: shop/Audit.java
package shop;

import io.thalweg.annotations.*;

public class Audit {
    @OnEvent
    public void see(String text) {}
}
