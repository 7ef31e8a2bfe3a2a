import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, double price) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy("price") // error: THW-353 "\"price\" is \"double\"" "whole number" at "\"price\""
    static class Totals {
        long cents;

        @OnEvent
        long add(Order order) {
            return ++cents;
        }
    }

    @Sink
    void print(Order order) {}
}
