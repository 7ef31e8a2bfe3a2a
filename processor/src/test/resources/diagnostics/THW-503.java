import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Clicks {
    record Click(String user, @EventTime Instant at) {}

    @Source
    @Watermark(lag = "10s", every = "0s") // note: THW-503 "every = \"record\"" at "\"0s\""
    StreamSource<Click> clicks() {
        return null;
    }

    @Sink
    void print(Click click) {}
}
