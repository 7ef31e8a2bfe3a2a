import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Transform
    Order newest(Order order, Change<Order> change) { // error: THW-602 "does not have \"Change\" yet" at "change"
        return order;
    }

    @Sink
    void print(Order order) {}
}
// file: io/thalweg/api/Change.java
package io.thalweg.api;

/** Stands in for the type until there is one. */
public interface Change<T> {}
