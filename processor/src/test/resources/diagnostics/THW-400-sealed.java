import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Payments {

    sealed interface Payment permits Card, Cash {}

    record Card(String number) implements Payment {}

    record Cash(long cents) implements Payment {}

    @Source
    StreamSource<Payment> payments() {
        return null;
    }

    @Sink
    void cards(Card card) {} // error: THW-400 "\"payments\" carries \"Payments.Payment\", of which \"Payments.Card\" is one kind"

    @Sink
    void all(Payment payment) {}
}
