package shop;

import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders { // error: THW-116 "\"Orders\"" "\"Math\"" "java.lang.Math"
    record Order(long id, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Sink
    void print(Order order) {}
}

class Math {}
