package shared;

import io.thalweg.annotations.*;
import shared.events.Customer;

/** Keeps the customer last seen per number. */
@KeyBy("id")
class LastSeen {
    Customer customer;

    @OnEvent
    String seen(Customer next) {
        String before = customer == null ? next.name() : customer.name();
        customer = next;
        return before;
    }
}
