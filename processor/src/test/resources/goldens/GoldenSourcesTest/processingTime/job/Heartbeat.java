package heartbeat;

import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.*;
import java.util.*;

/** Windows on the machine's clock, for a stream whose records have no time. */
@Job
class Heartbeat {

    record Beat(int machine) {}

    record Rate(int machine, long start, int beats) {}

    @Source
    StreamSource<Beat> beats() {
        return GeneratorSource.of(sequence -> new Beat((int) sequence % 10)).ratePerSecond(100);
    }

    @KeyBy("machine")
    @Window(size = "2s", time = TimeDomain.PROCESSING)
    static class Rates {
        int beats;

        @OnEvent
        void beat(Beat beat) {
            beats++;
        }

        @OnWindow
        Rate rate(@Key int machine, TimeWindow window) {
            return new Rate(machine, window.start(), beats);
        }
    }

    @KeyBy("machine")
    @Window(gap = "3s", time = TimeDomain.PROCESSING)
    static class Uptime {
        int beats;

        @OnEvent
        void beat(Beat beat) {
            beats++;
        }

        @OnMerge
        void merge(Uptime other) {
            beats += other.beats;
        }

        @OnWindow
        Rate up(@Key int machine, TimeWindow window) {
            return new Rate(machine, window.start(), beats);
        }
    }

    @From({"Rates", "Uptime"})
    @Sink
    void print(Rate rate) {
        System.out.println(rate);
    }
}
