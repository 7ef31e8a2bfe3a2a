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
        final BroadcastState<String, Rule> known;
        long seen;

        Checked(BroadcastState<String, Rule> known) {
            this.known = known;
        }

        @OnEvent
        Boolean check(Order order, Context context) {
            context.timers().atEventTime(order.placed());
            return known.contains(order.customer());
        }

        @OnTimer
        void forget(@EventTime long time, @Key String customer) { // error: THW-586 "@OnTimer \"forget\" writes the broadcast state \"known\" by \"known.remove\"" at "forget"
            Runnable later = () -> tidy(customer);
            later.run();
        }

        private void tidy(String customer) {
            if (seen > 3) {
                this.known.remove(customer);
            }
        }

        @OnBroadcast
        void learn(Rule rule) {
            add(rule);
        }

        private void add(Rule rule) {
            known.put(rule.name(), rule);
        }
    }

    @Sink
    void print(Boolean found) {}
}
