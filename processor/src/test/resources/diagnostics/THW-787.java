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
        final BroadcastState<String, Rule> known; // error: THW-787 "\"known\" of step \"Checked\" stays empty" at "known"

        Checked(BroadcastState<String, Rule> known) {
            this.known = known;
        }

        @OnEvent
        Boolean check(Order order) {
            return known.isEmpty();
        }
    }

    @Sink
    void print(Boolean found) {}

    @Sink
    void printRules(Rule rule) {}
}
