import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Checkpointed(every = "10s", storage = "file:here")
@Job
class ActiveDays {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    @KeyBy("customer")
    static class Active {
        java.util.BitSet days = new java.util.BitSet(); // error: THW-553 "State \"Active.days\" is of type \"BitSet\"" "@CodedBy" at "days"

        @OnEvent
        int add(Order order) {
            days.set((int) (order.id() % 366));
            return days.cardinality();
        }
    }

    @Sink
    @SuppressWarnings("guarantee")
    void print(int days) {}
}
