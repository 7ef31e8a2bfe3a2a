import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Departures {
    record Flight(@EventTime Instant scheduled, String origin, int delayMinutes) {}

    record Count(String origin, long flights) {}

    private static class Late implements WindowTrigger<Flight> {
        @Override
        public TriggerResult onElement(Flight record, long timestamp, TimeWindow window, TriggerContext context) {
            return TriggerResult.FIRE;
        }
    }

    @Source
    @Watermark(lag = "2h")
    StreamSource<Flight> flights() {
        return null;
    }

    @KeyBy("origin")
    @Window(size = "1h")
    @Trigger(custom = Late.class) // error: THW-733 "cannot be used by generated code" at ".class"
    static class ByOrigin {
        long flights;

        @OnEvent
        void add(Flight flight) {
            flights++;
        }

        @OnWindow
        Count result(@Key String origin) {
            return new Count(origin, flights);
        }
    }

    @Sink
    void print(Count count) {}
}
