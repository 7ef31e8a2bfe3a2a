import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Clicks {
    record Click(String user, @EventTime Instant at) {}

    @Source
    @Watermark(lag = "10s", every = "0s", idleAfter = "1m") // error: THW-504 "idleAfter can have no effect" at "\"1m\""
    StreamSource<Click> clicks() {
        return null;
    }

    @Sink
    void print(Click click) {}
}
