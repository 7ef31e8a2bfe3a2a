import io.thalweg.annotations.*;
import io.thalweg.api.*;

@Job
class Departures {
    record Flight(String origin, int delayMinutes) {}

    record Count(String origin, long flights) {}

    @Source
    StreamSource<Flight> flights() {
        return null;
    }

    @KeyBy("origin")
    @Window(global = true)
    @Trigger(count = 5)
    @Evict(within = "1m") // error: THW-727 "have none: flights -> ByOrigin" "@EventTime" at "\"1m\""
    static class ByOrigin {
        @OnWindow
        Count result(@Key String origin, Iterable<Flight> flights) {
            return new Count(origin, 0);
        }
    }

    @Sink
    void print(Count count) {}
}
