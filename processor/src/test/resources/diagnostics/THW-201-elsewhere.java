// file: shop/Orders.java
package shop;

import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.util.Map;

@Job
class Orders {
    record Order(long id, Map<String, Thread> workers) {} // error: THW-201 "\"Orders.Order.workers{value}\": \"java.lang.Thread\" cannot be encoded" at "workers"

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}
