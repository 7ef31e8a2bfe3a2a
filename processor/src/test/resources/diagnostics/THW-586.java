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
        final BroadcastState<String, Rule> known;

        Checked(BroadcastState<String, Rule> known) {
            this.known = known;
        }

        @OnEvent
        Boolean check(Order order) { // error: THW-586 "@OnEvent \"check\" writes the broadcast state \"known\" by \"known.put\"" at "check"
            known.put(order.customer(), null);
            return known.isEmpty();
        }

        @OnBroadcast
        void learn(Rule rule) {
            known.put(rule.name(), rule);
        }
    }

    @Sink
    void print(Boolean found) {}
}
