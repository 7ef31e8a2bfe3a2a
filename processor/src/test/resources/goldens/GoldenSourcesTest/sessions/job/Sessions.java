package clicks;

import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.*;
import java.util.*;

/** Visits of a shop: sessions by a composite key, whose gap depends on the record. */
@Job(name = "visits of the shop", parallelism = 1)
class Sessions {

    enum Device { PHONE, DESKTOP }

    record Click(@EventTime(unit = java.time.temporal.ChronoUnit.MICROS) long micros, User user, Device device, int cents) {}

    record User(long id, String country) {}

    record Visit(long user, Device device, Instant start, Instant end, int clicks, long cents) {}

    @Source
    @Watermark(lag = "30s", idleAfter = "1m")
    StreamSource<Click> clicks() {
        return CollectionSource.of(List.of());
    }

    static Duration patience(Click click) {
        return click.device() == Device.PHONE ? Duration.ofMinutes(5) : Duration.ofMinutes(20);
    }

    @KeyBy({"user.id", "device"})
    @Window(gap = "#patience", lateness = "1m")
    static class Visits {

        record Where(long user, Device device) {}

        int clicks;
        long cents;
        transient Visit last;

        @OnEvent
        void click(Click click) {
            clicks++;
            cents += click.cents();
        }

        @OnMerge
        void merge(Visits other) {
            clicks += other.clicks;
            cents += other.cents;
        }

        @OnWindow
        Visit visit(@Key Where key, TimeWindow window) {
            return new Visit(key.user(), key.device(), window.startInstant(), window.endInstant(), clicks, cents);
        }
    }

    @From("Visits.late")
    @Sink
    void tooLate(Click click) {
        System.err.println(click);
    }

    @Sink
    void print(Visit visit) {
        System.out.println(visit);
    }
}
