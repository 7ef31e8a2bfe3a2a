import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Clicks {
    record Click(String user, Instant at) {}

    @Source
    @Watermark(lag = "10s") // error: THW-502 "no component of \"Clicks.Click\"" "@EventTime" at "@Watermark"
    StreamSource<Click> clicks() {
        return null;
    }

    @Sink
    void print(Click click) {}
}
