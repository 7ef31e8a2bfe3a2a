import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Conversions {
    record Order(long id, String customer, long cents) {}

    @Source
    StreamSource<Order> orders() {
        return null;
    }

    record Dollars(long id, double amount) {}

    record Euros(long id, double amount) {}

    @Transform
    Euros toEuros(Dollars dollars) { // error: THW-409 "toEuros -> toDollars -> toEuros" at "dollars"
        return new Euros(dollars.id(), dollars.amount() * 0.9);
    }

    @Transform
    Dollars toDollars(Euros euros) {
        return new Dollars(euros.id(), euros.amount() / 0.9);
    }

    @Sink
    void print(Order order) {}
}
