import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Place(Double latitude, String name) {}

    record Order(long id, Place place) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy("place") // error: THW-353 "\"place.latitude\" is \"Double\""
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
