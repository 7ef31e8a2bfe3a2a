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
    static class Seen {
        final MapState<String, Long> seen = null; // error: THW-602 "does not have \"MapState\" yet" "Map<String, Long>" at "seen"

        @OnEvent
        void add(Order order) {}
    }

    @Sink
    void print(Order order) {}
}
// file: io/thalweg/api/MapState.java
package io.thalweg.api;

/** Stands in for the type until there is one. */
public interface MapState<K, V> {}
