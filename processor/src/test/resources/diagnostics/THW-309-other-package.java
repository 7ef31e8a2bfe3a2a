// file: shop/Orders.java
package shop;

import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job(steps = steps.Totals.class)
class Orders {
    @Source
    StreamSource<String> orders() {
        return null;
    }

    @Sink
    void print(Long total) {}
}
// file: steps/Totals.java
package steps;

import io.thalweg.annotations.*;

public class Totals {
    @OnEvent
    Long add(String order) { // error: THW-309 "\"add\"" "public, since the job is in another package" at "add"
        return 1L;
    }
}
