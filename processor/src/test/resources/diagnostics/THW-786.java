import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Orders {
    record Order(@EventTime long placed, String customer) {}

    record Rule(String name) {}

    @Source
    @Watermark(lag = "1s")
    StreamSource<Order> orders() {
        return null;
    }

    @Source
    StreamSource<Rule> rules() {
        return null;
    }

    @KeyBy("customer")
    @Window(size = "1h")
    static class PerHour {
        long count;

        @OnEvent
        void add(Order order) {
            count++;
        }

        @OnBroadcast
        void rule(Rule rule) {} // error: THW-786 "window step \"PerHour\" cannot have the @OnBroadcast handler \"rule\"" at "rule"

        @OnWindow
        long result() {
            return count;
        }
    }

    @Sink
    void print(Long count) {}

    @Sink
    void printRules(Rule rule) {}
}
