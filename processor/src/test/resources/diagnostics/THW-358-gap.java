import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Window(gap = "#gapOf") // error: THW-358 "static R gapOf(Orders.Order)" at "\"#gapOf\""
    static class Visits {
        long count;

        @OnEvent
        void add(Order order) {
            count++;
        }

        @OnMerge
        void merge(Visits other) {
            count += other.count;
        }

        @OnWindow
        long result() {
            return count;
        }
    }

    static long gapOf(String order) {
        return 5;
    }

    @Sink
    void print(Order order) {}
}
