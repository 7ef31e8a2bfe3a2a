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
    static class Remind {
        @OnEvent
        void add(Order order) {}

        @OnTimer // error: THW-601 "does not have @OnTimer yet" at "@OnTimer"
        void remind() {}
    }

    @Sink
    void print(Order order) {}
}
// file: io/thalweg/annotations/OnTimer.java
package io.thalweg.annotations;

/** Stands in for the annotation until there is one. */
public @interface OnTimer {}
