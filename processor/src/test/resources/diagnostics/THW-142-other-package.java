// file: shop/Orders.java
package shop;

import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job(steps = steps.Outer.Totals.class)
class Orders {
    @Source
    StreamSource<String> orders() {
        return null;
    }

    @Sink
    void print(Long total) {}
}
// file: steps/Outer.java
package steps;

import io.thalweg.annotations.*;

public class Outer {
    static class Totals { // error: THW-142 "\"Totals\"" "public, since the job is in another package"
        @OnEvent
        Long add(String order) {
            return 1L;
        }
    }
}
