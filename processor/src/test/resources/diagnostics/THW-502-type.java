import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Clicks {
    @Watermark(lag = "10s") // error: THW-502 "@EventTime" at "@Watermark"
    record Click(String user, Instant at) {}

    @Source
    StreamSource<Click> clicks() {
        return null;
    }

    @Sink
    void print(Click click) {}
}
