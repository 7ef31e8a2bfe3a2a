import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @Window(gap = "#gapOf") // error: THW-365 "\"gapOf\" returns \"String\"" "\"Duration\", or \"long\"" at "\"#gapOf\""
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

    static String gapOf(Order order) {
        return "5m";
    }

    @Sink
    void print(Order order) {}
}
