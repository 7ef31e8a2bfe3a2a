package logs;

import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.*;
import java.util.*;

/** Time that is known only behind a transform, which says so with a watermark of its own. */
@Job
class LogLines {

    record Line(@EventTime Instant at, String level) {}

    record Errors(Instant end, int count) {}

    @Source
    StreamSource<String> text() {
        return CollectionSource.of(List.of("2026-01-01T00:00:00Z ERROR"));
    }

    @Transform
    @Watermark(lag = "1s", every = "100ms", idleAfter = "5s")
    Line parsed(String text) {
        int blank = text.indexOf(' ');
        return blank < 0 ? null : new Line(Instant.parse(text.substring(0, blank)), text.substring(blank + 1));
    }

    @Filter
    boolean errors(Line line) {
        return line.level().equals("ERROR");
    }

    @From("errors")
    @Window(size = "1m")
    static class PerMinute {
        int count;

        @OnEvent
        void add(Line line) {
            count++;
        }

        @OnWindow
        Errors result(TimeWindow window) {
            return new Errors(window.endInstant(), count);
        }
    }

    @Sink
    void print(Errors errors) {
        System.out.println(errors);
    }
}
