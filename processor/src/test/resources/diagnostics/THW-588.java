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

    static class Checked {
        @OnEvent
        Boolean check(Order order) {
            return true;
        }

        @OnBroadcast
        void forget(Rule rule, Context context) { // error: THW-588 "@OnBroadcast \"forget\" calls \"applyToKeyedState\", but the step \"Checked\" has no state of keys" at "forget"
            context.applyToKeyedState(key -> {});
        }
    }

    @Sink
    void print(Boolean found) {}
}
