package shared;

import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.util.*;
import shared.events.Customer;

/** A job on a shared event type, with a step class that is listed instead of nested. */
@Job(steps = LastSeen.class)
public class Newcomers {

    @Source
    StreamSource<Customer> customers() {
        return CollectionSource.of(List.of());
    }

    @Sink
    void print(Customer customer) {
        System.out.println(customer.name());
    }

    @From("LastSeen")
    @Sink
    void names(String name) {
        System.out.println(name);
    }
}
