package ticks;

import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.*;
import java.util.*;

/** A mutable event class that several steps read: each that changes it, and each but the last that keeps it, has its own. */
@Job
class Ticks {

    /** Reused by the source; fields and a pair of getter and setter. */
    static class Tick {
        @EventTime
        long millis;

        long instrument;
        double price;
        private int size;

        int getSize() {
            return size;
        }

        void setSize(int size) {
            this.size = size;
        }
    }

    @Source
    @Watermark(every = "record")
    StreamSource<Tick> ticks() {
        return CollectionSource.of(List.of());
    }

    /** Only looks: it is given the object itself, and who reads its stream has a copy. */
    @From("ticks")
    @Filter
    boolean dear(Tick tick) {
        return tick.price > 1_000;
    }

    @From("ticks")
    @Transform
    Tick doubled(Tick tick) {
        tick.price *= 2;
        return tick;
    }

    @From("ticks")
    @Filter
    boolean large(Tick tick) {
        return tick.getSize() > 100;
    }

    @From("large")
    @KeyBy("instrument")
    static class Last {
        double sum;
        Tick previous;

        @OnEvent
        Tick add(Tick tick) {
            Tick before = previous;
            previous = tick;
            sum += tick.price;
            return before;
        }
    }

    @From({"dear", "doubled", "Last"})
    @Sink
    void print(Tick tick) {
        System.out.println(tick.instrument);
    }

    @From("doubled")
    @Sink
    StreamSink<Tick> file(@Csv Format<Tick> format) {
        return FileSink.of("-", format);
    }
}
