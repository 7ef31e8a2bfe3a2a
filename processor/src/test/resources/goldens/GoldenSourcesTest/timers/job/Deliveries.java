package delivery;

import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.util.*;

/** Timers of both clocks for a key of two parts, and event-time timers for a key that is a word. */
@Job
class Deliveries {

    record Parcel(String shop, long number, @EventTime long sent, long promised, boolean delivered) {}

    record Delay(String shop, long number, long overdueMillis) {}

    record Place(String shop, long number) {}

    @Source
    @Watermark(lag = "1m", every = "record")
    StreamSource<Parcel> parcels() {
        return CollectionSource.of(List.of());
    }

    @KeyBy({"shop", "number"})
    static class Overdue {
        long promised;

        @OnEvent
        void track(Parcel parcel, Context context) {
            context.timers().deleteEventTime(promised);
            promised = parcel.promised();
            if (!parcel.delivered()) {
                context.timers().atEventTime(promised);
                context.timers().atProcessingTime(context.processingTime() + 60_000);
            }
        }

        @OnTimer
        void remind(
                @EventTime long time,
                TimeDomain domain,
                @Key Place place,
                Context context,
                Out<Delay> delays,
                @SideOutput("silent") Out<String> silent) {
            if (domain == TimeDomain.EVENT) {
                delays.emit(new Delay(place.shop(), place.number(), context.watermark() - time));
            } else {
                silent.emit(place.shop());
            }
        }

        @OnStop
        void stop(Context context) {}
    }

    @From("Overdue")
    @KeyBy("number")
    static class Repeated {
        int delays;

        @OnEvent
        void count(Delay delay, Context context) {
            delays++;
            context.timers().atEventTime(context.timestamp() + 3_600_000);
        }

        @OnTimer
        String result(@Key long number) {
            return delays > 1 ? number + " was late " + delays + " times" : null;
        }
    }

    @From("Overdue.silent")
    @Sink
    void silent(String shop) {}

    @From("Repeated")
    @Sink
    void repeated(String text) {}
}
