package golden;

import io.thalweg.annotations.*;
import io.thalweg.api.*;
import java.time.Instant;
import java.util.*;

/** State of every kind. Does not change: the stored checkpoint beside it was made by this job. */
@Job
@Checkpointed(every = "1h")
public class Everything {

    public static final List<String> ROWS = Collections.synchronizedList(new ArrayList<>());

    enum Colour {
        RED,
        GREEN
    }

    record Part(String name, Optional<Colour> colour) {}

    record Tick(@EventTime long time, String name, int number, List<Part> parts) {
        static Tick of(long number) {
            String name = "n" + number % 7;
            Part part = new Part(name, number % 3 == 0 ? Optional.empty() : Optional.of(Colour.values()[(int) number % 2]));
            return new Tick(number * 10, name, (int) number, List.of(part));
        }
    }

    record Rule(long id) {}

    @Source
    @Watermark(lag = "0s", every = "record")
    StreamSource<Tick> ticks(Config config) {
        return GeneratorSource.of(Tick::of).count(400).ratePerSecond(config.getDouble("rate", 1_000_000));
    }

    @Source
    StreamSource<Rule> rules() {
        return CollectionSource.of(new Rule(1), new Rule(2));
    }

    @From("ticks")
    @KeyBy("name")
    static class Fields {
        int count;
        double mean;
        boolean odd;
        String last = "";
        Instant at;
        List<Part> parts = new ArrayList<>();

        @OnEvent
        String add(Tick tick) {
            count++;
            mean += (tick.number() - mean) / count;
            odd = !odd;
            at = Instant.ofEpochMilli(tick.time());
            last += tick.number() % 10;
            parts.addAll(tick.parts());
            return tick.number() < 393 ? null : "fields " + count + mean + odd + last + at + parts.size() + parts.get(0);
        }
    }

    @From("ticks")
    @KeyBy("name")
    static class Boxes {
        final ValueState<Long> value;

        @State(ttl = "36500d")
        final ListState<Part> list;

        final MapState<Integer, String> map;

        @State(reduce = "#longer")
        final ReducingState<String> longest;

        @State(ttl = "36500d")
        long recent;

        Boxes(ValueState<Long> value, ListState<Part> list, MapState<Integer, String> map, ReducingState<String> longest) {
            this.value = value;
            this.list = list;
            this.map = map;
            this.longest = longest;
        }

        static String longer(String one, String other) {
            return one.length() >= other.length() ? one : other;
        }

        @OnEvent
        String add(Tick tick) throws Exception {
            value.update(value.value() == null ? 1 : value.value() + 1);
            recent += tick.number();
            if (tick.number() % 50 < 7) {
                list.add(tick.parts().get(0));
                map.put(tick.number() % 4, tick.name() + tick.number());
                longest.add("x".repeat(tick.number() % 9));
            }
            if (tick.number() < 393) {
                return null;
            }
            int parts = 0;
            for (Part part : list.get()) {
                parts += part.colour().isPresent() ? 10 : 1;
            }
            TreeMap<Integer, String> sorted = new TreeMap<>();
            map.entries().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
            return "boxes " + value.value() + " " + parts + sorted + longest.get() + recent;
        }
    }

    @From("ticks")
    @KeyBy("name")
    static class Timed {
        long first = -1;

        @OnEvent
        void add(Tick tick, Context context) {
            if (first < 0) {
                first = tick.time();
                context.timers().atEventTime(tick.time() + 2_500);
            }
        }

        @OnTimer
        String late(@EventTime long time, @Key String name) {
            String row = "timer " + name + " " + first + " " + time;
            first = -1;
            return row;
        }
    }

    @From("ticks")
    @KeyBy("name")
    @Window(size = "1s", slide = "500ms")
    static class Sliding {
        long sum;

        @OnEvent
        void add(Tick tick) {
            sum += tick.number();
        }

        @OnMerge
        void merge(Sliding other) {
            sum += other.sum;
        }

        @OnWindow
        String result(@Key String name, TimeWindow window) {
            return "sliding " + name + " " + window.start() + " " + sum;
        }
    }

    @From("ticks")
    @KeyBy("name")
    @Window(gap = "200ms")
    static class Sessions {
        long sum;
        List<Integer> all = new ArrayList<>();

        @OnEvent
        void add(Tick tick) {
            sum += tick.number();
            all.add(tick.number());
        }

        @OnMerge
        void merge(Sessions other) {
            sum += other.sum;
            all.addAll(other.all);
        }

        @OnWindow
        String result(@Key String name, TimeWindow window) {
            return "session " + name + " " + window.start() + " " + sum + " " + all.size();
        }
    }

    @From("ticks")
    @KeyBy("name")
    @Window(size = "1s")
    @Trigger(count = 9)
    static class Triggered {
        @OnWindow
        String result(@Key String name, TimeWindow window, Iterable<Tick> ticks) {
            StringBuilder row = new StringBuilder("triggered " + name + " " + window.start());
            ticks.forEach(tick -> row.append(' ').append(tick.number()));
            return row.toString();
        }
    }

    @From("ticks")
    @KeyBy("name")
    @Window(count = 11)
    static class Counted {
        long sum;

        @OnEvent
        void add(Tick tick) {
            sum += tick.number();
        }

        @OnWindow
        String result(@Key String name) {
            return "counted " + name + " " + sum;
        }
    }

    @From("ticks")
    @Filter
    boolean even(Tick tick) {
        return tick.number() % 2 == 0;
    }

    @From("ticks")
    @Filter
    boolean third(Tick tick) {
        return tick.number() % 3 == 0;
    }

    record Third(@EventTime long time, String name) {}

    @From("third")
    @Transform
    Third thirds(Tick tick) {
        return new Third(tick.time(), tick.name());
    }

    @Window(size = "700ms")
    @Join(left = "name", right = "name")
    String joined(@From("even") Tick tick, @From("thirds") Third third) {
        return "joined " + tick.number() + " " + third.time();
    }

    @IntervalJoin(left = "name", right = "name", from = "-300ms", to = "0s")
    String near(@From("even") Tick tick, @From("thirds") Third third) {
        return "near " + tick.number() + " " + third.time();
    }

    static class Checked {
        final BroadcastState<Long, Rule> rules;

        Checked(BroadcastState<Long, Rule> rules) {
            this.rules = rules;
        }

        @OnEvent
        @From("third")
        String check(Tick tick) throws Exception {
            return tick.number() < 390 ? null : "rules " + tick.number() + rules.get(1L) + rules.get(2L);
        }

        @OnBroadcast
        void rule(Rule rule) throws Exception {
            rules.put(rule.id(), rule);
        }
    }

    static class Listed {
        @OperatorState(Redistribution.SPLIT)
        final ListState<Integer> seen;

        Listed(ListState<Integer> seen) {
            this.seen = seen;
        }

        @OnEvent
        @From("third")
        String add(Tick tick) throws Exception {
            if (tick.number() % 60 == 0) {
                seen.add(tick.number());
            }
            int sum = 0;
            for (int each : seen.get()) {
                sum += each;
            }
            return tick.number() < 390 ? null : "listed " + sum;
        }
    }

    @From({"Fields", "Boxes", "Timed", "Sliding", "Sessions", "Triggered", "Counted", "joined", "near", "Checked", "Listed"})
    @Sink
    @SuppressWarnings("guarantee")
    void rows(String row) {
        ROWS.add(row);
    }
}
