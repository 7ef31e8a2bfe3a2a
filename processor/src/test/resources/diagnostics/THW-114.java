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
    String line(Order order) throws java.io.IOException { // error: THW-114 "\"line\"" "\"IOException\"" "UncheckedIOException"
        throw new java.io.IOException();
    }

    @Sink
    void print(Order order) {}
}
