import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sql("SELECT customer FROM orders") // error: THW-601 "does not have @Sql yet" at "@Sql"
    record Customer(String customer) {}

    @Sink
    void print(Order order) {}
}
// file: io/thalweg/annotations/Sql.java
package io.thalweg.annotations;

/** Stands in for the annotation until there is one. */
public @interface Sql {
    String value();
}
