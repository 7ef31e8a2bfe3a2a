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
    static class Checked {
        long seen;

        @OnEvent
        Boolean check(Order order, Context context) { // error: THW-587 "@OnEvent \"check\" calls \"applyToKeyedState\". Only @OnBroadcast handlers" at "check"
            context.applyToKeyedState(key -> seen = 0);
            return seen > 0;
        }

        @OnBroadcast
        void forget(Rule rule, Context context) {
            context.applyToKeyedState(key -> seen = 0);
        }
    }

    @Sink
    void print(Boolean found) {}
}
