import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Clicks {
    record Click(String user, @EventTime Instant at) {}

    @Source
    @Watermark(lag = "10s", idleAfter = "0s") // error: THW-505 "idle all the time" at "\"0s\""
    StreamSource<Click> clicks() {
        return null;
    }

    @Sink
    void print(Click click) {}
}
