package load;

import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.*;
import java.util.*;

/** Requests per minute over all hosts: a window without a key. */
@Job
class Load {

    record Request(@EventTime long millis, String host, double seconds) {}

    record Minute(Instant start, long requests, double slowest) {}

    @Source
    @Watermark(lag = "5s")
    StreamSource<Request> requests() {
        return CollectionSource.of(List.of());
    }

    @Window(size = "1m", offset = "15s")
    static class PerMinute {
        long requests;
        double slowest = -1;

        @OnEvent
        void add(Request request) {
            requests++;
            slowest = Math.max(slowest, request.seconds());
        }

        @OnWindow
        Minute result(TimeWindow window) {
            return new Minute(window.startInstant(), requests, slowest);
        }
    }

    @Sink
    void print(Minute minute) {
        System.out.println(minute);
    }
}
