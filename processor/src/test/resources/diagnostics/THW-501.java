import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;

@Job
class Visits {
    record Click(String user, Instant at) {}

    record Visit(String user, long clicks) {}

    @Source
    @Watermark(generator = Marks.class)
    StreamSource<Click> clicks() {
        return null;
    }

    static class Marks implements WatermarkGenerator<Click> {
        @Override
        public void onEvent(Click click, long timestamp, WatermarkOutput output) {
            output.emitWatermark(click.at().toEpochMilli());
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {}
    }

    @KeyBy("user")
    @Window(gap = "5m") // error: THW-501 "clicks -> ByUser" "Mark the component of \"Visits.Click\" that is its time with @EventTime" at "@Window"
    static class ByUser {
        long clicks;

        @OnEvent
        void add(Click click) {
            clicks++;
        }

        @OnMerge
        void merge(ByUser other) {
            clicks += other.clicks;
        }

        @OnWindow
        Visit result(@Key String user) {
            return new Visit(user, clicks);
        }
    }

    @Sink
    void print(Visit visit) {}
}
