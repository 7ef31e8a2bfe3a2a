package io.thalweg.processor.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Timers of keyed steps. A record's value is the time of the timer that it sets, its key may say which and how. */
final class TimersTest {

    private static final String EVENT_TIME = """
                @From("input") @KeyBy("key")
                static class Alarms {
                    int count;
                    @OnEvent void set(In in, Context context) {
                        count++;
                        if (in.value() < 0) {
                            context.timers().deleteEventTime(-in.value());
                        } else {
                            context.timers().atEventTime(in.value());
                        }
                    }
                    @OnTimer String ring(@EventTime long time, @Key String key, Context context, TimeDomain domain) {
                        return key + time + " " + count++ + " wm=" + context.watermark() + " ts=" + context.timestamp() + " "
                                + domain;
                    }
                }

                @Sink void results(String result) {}
            """;

    private static final String PROCESSING_TIME = """
                @From("input") @KeyBy("key")
                static class Alarms {
                    int count;
                    @OnEvent void set(In in, Context context) {
                        count++;
                        if (in.value() < 0) {
                            context.timers().deleteProcessingTime(-in.value());
                        } else {
                            context.timers().atProcessingTime(in.value());
                        }
                    }
                    @OnTimer void ring(@Key String key, TimeDomain domain, @EventTime long time, Context context,
                            Out<String> out, @SideOutput("side") Out<String> side) {
                        out.emit(key + time + " " + count + " ts=" + context.timestamp() + " " + domain);
                        side.emit(key);
                    }
                }

                @From("Alarms") @Sink void results(String result) {}
                @From("Alarms.side") @Sink void sides(String result) {}
            """;

    @Test
    @DisplayName(
            "P2, P6, P10, E18, E19, E21: once per key and time, ascending, with the key's state, before the watermark")
    void eventTime() {
        try (SmallJob job = SmallJob.withInput(EVENT_TIME)) {
            job.emit(1L, "a", 30L)
                    .emit(2L, "a", 10L)
                    .emit(3L, "b", 20L)
                    .emit(4L, "a", 10L)
                    .watermark(9)
                    .watermark(30);
            assertThat(job.results())
                    .containsExactly(
                            "wm 9",
                            "a10 3 wm=30 ts=10 EVENT @10",
                            "b20 1 wm=30 ts=20 EVENT @20",
                            "a30 4 wm=30 ts=30 EVENT @30",
                            "wm 30");
        }
    }

    @Test
    @DisplayName("P3: a deleted timer does not fire; deleting one that is not there is no error")
    void deleted() {
        try (SmallJob job = SmallJob.withInput(EVENT_TIME)) {
            job.emit(1L, "a", 10L).emit(2L, "b", 10L).emit(3L, "a", -10L).emit(4L, "c", -10L);
            assertThat(job.watermark(100).records()).containsExactly("b10 1 wm=100 ts=10 EVENT @10");
        }
    }

    @Test
    @DisplayName("P4: a timer in the past waits for the next watermark")
    void past() {
        try (SmallJob job = SmallJob.withInput(EVENT_TIME)) {
            job.watermark(50).emit(60L, "a", 10L);
            assertThat(job.records()).isEmpty();
            assertThat(job.watermark(51).records()).containsExactly("a10 1 wm=51 ts=10 EVENT @10");
        }
    }

    @Test
    @DisplayName("P11, E22: at the end of the input event-time timers fire, also one at the last possible time")
    void endOfInput() {
        try (SmallJob job = SmallJob.withInput(EVENT_TIME)) {
            job.emit(1L, "a", Long.MAX_VALUE).emit(1L, "a", 500L).finish();
            assertThat(job.records())
                    .containsExactly(
                            "a500 2 wm=" + Long.MAX_VALUE + " ts=500 EVENT @500",
                            "a" + Long.MAX_VALUE + " 3 wm=" + Long.MAX_VALUE + " ts=" + Long.MAX_VALUE + " EVENT @MAX");
        }
    }

    @Test
    @DisplayName("E19: a timer set by a timer fires with the same watermark if that has reached it, in order")
    void setByTimers() {
        String members = """
                @From("input") @KeyBy("value")
                static class Chains {
                    @OnEvent void set(In in, Context context) {
                        context.timers().atEventTime(in.timestamp());
                        context.timers().atEventTime(in.timestamp() + 10);
                    }
                    @OnTimer String ring(@EventTime long time, @Key long key, Context context) {
                        if (time % 10 == 0) {
                            context.timers().atEventTime(time + 5);
                            context.timers().atEventTime(time - 3);
                            context.timers().atEventTime(time + 100);
                            context.timers().deleteEventTime(time + 10);
                        }
                        return key + ":" + time;
                    }
                }

                @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.withInput(members)) {
            job.emit(10L, "", 7L).watermark(60);
            assertThat(job.results()).containsExactly("7:10 @10", "7:7 @7", "7:15 @15", "wm 60");
            job.watermark(200);
            assertThat(job.records()).endsWith("7:107 @107", "7:115 @115");
        }
    }

    @Test
    @DisplayName(
            "P5, P6, E21: processing-time timers fire when the clock is past them, without timestamp but on side outputs")
    void processingTime() {
        try (SmallJob job = SmallJob.withInput(PROCESSING_TIME)) {
            job.clock(50)
                    .emit(7L, "a", 100L)
                    .emit(8L, "a", 100L)
                    .emit(9L, "b", 90L)
                    .emit(9L, "b", 80L)
                    .emit(9L, "b", -80L);
            assertThat(job.clock(90).records()).isEmpty();
            assertThat(job.clock(91).records()).containsExactly("b90 3 ts=90 PROCESSING @none");
            job.clock(101);
            assertThat(job.records()).endsWith("a100 2 ts=100 PROCESSING @none").hasSize(2);
            assertThat(job.elements("sides")).containsExactly("b @90", "a @100");
            job.emit(10L, "a", 5L).clock(102);
            assertThat(job.records()).hasSize(3).endsWith("a5 3 ts=5 PROCESSING @none");
        }
    }

    @Test
    @DisplayName("P11, E22: at the end of the input processing-time timers do not fire, nor behind it")
    void endOfInputInProcessingTime() {
        try (SmallJob job = SmallJob.withInput(PROCESSING_TIME)) {
            job.clock(50).emit(7L, "a", 100L).finish().clock(1_000);
            assertThat(job.records()).isEmpty();
        }
    }

    @Test
    @DisplayName("P10: the clocks do not know of each other: one time on both is two timers")
    void bothClocks() {
        String members = """
                @From("input") @KeyBy("key")
                static class Both {
                    @OnEvent void set(In in, Context context) {
                        context.timers().atEventTime(in.value());
                        context.timers().atProcessingTime(in.value());
                    }
                    @OnTimer String ring(TimeDomain domain) { return domain.name(); }
                }

                @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.withInput(members)) {
            job.emit(1L, "a", 100L).watermark(100);
            assertThat(job.records()).containsExactly("EVENT @100");
            assertThat(job.clock(101).records()).containsExactly("EVENT @100", "PROCESSING @none");
        }
    }

    @Test
    @DisplayName("P12, E18: a step behind timers sees the watermark only when they have fired")
    void watermarkBehind() {
        String members = """
                @From("input") @KeyBy("key")
                static class Alarms {
                    @OnEvent String set(In in, Context context) {
                        context.timers().atEventTime(in.value());
                        return "set at " + context.watermark();
                    }
                    @OnTimer String ring(Context context) { return "rung at " + context.watermark(); }
                }

                @From("Alarms") @Transform String seen(String text, Context context) {
                    return text + " seen at " + context.watermark();
                }

                @From("seen") @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.withInput(members)) {
            job.emit(1L, "a", 100L).watermark(50).emit(1L, "a", 200L).watermark(100);
            assertThat(job.records())
                    .containsExactly(
                            "set at " + Long.MIN_VALUE + " seen at " + Long.MIN_VALUE + " @1",
                            "set at 50 seen at 50 @1",
                            "rung at 100 seen at 50 @100");
        }
    }

    @Test
    @DisplayName("P6, K1: the key of a timer of any type is the one that set it, and so is its state")
    void keysOfAllKinds() {
        for (String key : List.of(
                "int:(int) in.value()",
                "Long:in.value()",
                "boolean:in.value() > 1",
                "Colour:Colour.values()[(int) in.value() % 2]",
                "java.util.UUID:new java.util.UUID(7, in.value())",
                "Point:new Point((int) in.value(), in.key())",
                "char:(char) ('a' + in.value())")) {
            String type = key.substring(0, key.indexOf(':'));
            String value = key.substring(key.indexOf(':') + 1);
            String members = """
                    enum Colour { RED, BLUE }
                    record Point(int x, String y) {}

                    static %s keyOf(In in) { return %s; }

                    @From("input") @KeyBy("#keyOf")
                    static class Alarms {
                        String first;
                        @OnEvent void set(In in, Context context, @Key %s key) {
                            first = first == null ? String.valueOf(key) : first;
                            context.timers().atEventTime(in.value());
                            context.timers().atEventTime(in.value());
                        }
                        @OnTimer String ring(@Key %s key) { return first.equals(String.valueOf(key)) + " " + key; }
                    }

                    @Sink void results(String result) {}
                    """.formatted(type, value, type, type);
            try (SmallJob job = SmallJob.withInput(members)) {
                job.emit(1L, "k", 1L).emit(1L, "k", 2L).emit(1L, "k", 3L).watermark(10);
                assertThat(job.records()).as(type).hasSize(3).allMatch(result -> result.startsWith("true "));
            }
        }
    }

    @Test
    @DisplayName("K1, P6: state objects in a callback are those of the timer's key")
    void stateObjects() {
        String members = """
                @From("input") @KeyBy("key")
                static class Sums {
                    final io.thalweg.api.ValueState<Long> sum;
                    final io.thalweg.api.ListState<Long> values;
                    Sums(io.thalweg.api.ValueState<Long> sum, io.thalweg.api.ListState<Long> values) {
                        this.sum = sum;
                        this.values = values;
                    }
                    @OnEvent void add(In in, Context context) {
                        sum.update(sum.value() == null ? in.value() : sum.value() + in.value());
                        values.add(in.value());
                        context.timers().atEventTime(100);
                    }
                    @OnTimer String ring(@Key String key) {
                        String text = key + sum.value();
                        for (Long value : values.get()) {
                            text += "," + value;
                        }
                        sum.clear();
                        values.clear();
                        return text;
                    }
                }

                @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.withInput(members)) {
            job.emit(1L, "a", 1L).emit(2L, "b", 5L).emit(3L, "a", 2L).watermark(100);
            assertThat(job.records()).containsExactlyInAnyOrder("a3,1,2 @100", "b5,5 @100");
            job.emit(101L, "a", 4L).watermark(101);
            assertThat(job.records()).hasSize(3).endsWith("a4,4 @100");
        }
    }

    @Test
    @DisplayName("P2, P6: a key of several parts keeps its timers apart from those of other keys")
    void compositeKeys() {
        String members = """
                record Pair(String name, long number) {}

                @From("input") @KeyBy({"key", "value"})
                static class Alarms {
                    int count;
                    @OnEvent void set(In in, Context context) {
                        count++;
                        context.timers().atEventTime(100);
                    }
                    @OnTimer String ring(@Key Pair key, Context context) {
                        return key.name() + key.number() + "=" + count;
                    }
                }

                @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.withInput(members)) {
            job.emit(1L, "a", 1L)
                    .emit(1L, "a", 2L)
                    .emit(1L, "b", 1L)
                    .emit(1L, "a", 1L)
                    .watermark(100);
            assertThat(job.records()).containsExactlyInAnyOrder("a1=2 @100", "a2=1 @100", "b1=1 @100");
        }
    }

    @Test
    @DisplayName(
            "J7, P13: handlers of several inputs share state and timers of a key; event time is that of the slower one")
    void severalInputs() {
        String members = """
                @Source @Watermark(generator = Silent.class, every = "0s")
                StreamSource<In> other() { return CollectionSource.of(List.of()); }

                @KeyBy("key")
                static class Both {
                    long sum;
                    @From("input") @OnEvent void left(In in, Context context) {
                        sum += in.value();
                        context.timers().atEventTime(100);
                    }
                    @From("other") @KeyBy("#keyOf") @OnEvent String right(In in, Context context) {
                        sum += 1000 * in.value();
                        context.timers().atEventTime(200);
                        context.timers().deleteEventTime(100);
                        return "right";
                    }
                    static String keyOf(In in) { return in.key().toLowerCase(java.util.Locale.ROOT); }
                    @OnTimer String ring(@Key String key, @EventTime long time) { return key + sum + "@" + time; }
                }

                @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.withInput(members)) {
            job.emit(5L, "a", 1L).emitTo("other", 6L, "A", 2L).emit(7L, "b", 3L);
            job.watermark("input", 500);
            assertThat(job.results()).containsExactly("right @6");
            job.watermark("other", 150);
            assertThat(job.results()).containsExactly("right @6", "b3@100 @100", "wm 150");
            job.end("other");
            assertThat(job.records()).endsWith("a2001@200 @200");
        }
    }

    @Test
    @DisplayName("P1: a step that cannot set timers says so when one is asked for")
    void withoutTimers() {
        assertRefused(
                "@Transform String twice(In in, Context context) { context.timers().atEventTime(1); return null; }",
                "step twice cannot set timers");
        assertRefused("""
                @From("input") @KeyBy("key")
                static class Keyed {
                    @OnEvent String set(In in, Context context) { context.timers().atEventTime(1); return null; }
                }
                """, "step Keyed cannot set timers");
        assertRefused("""
                @From("input") @KeyBy("key") @Window(size = "1s")
                static class Windowed {
                    @OnEvent void set(In in, Context context) { context.timers().atEventTime(1); }
                    @OnWindow String result() { return null; }
                }
                """, "step Windowed cannot set timers");
    }

    private static void assertRefused(String step, String message) {
        try (SmallJob job = SmallJob.withInput(step + "\n@Sink void results(String result) {}\n")) {
            assertThatThrownBy(() -> job.emit(1L, "a", 1L))
                    .hasMessageContaining("Small failed")
                    .hasMessageContaining(message)
                    .hasMessageContaining("@OnTimer");
        }
    }

    @Test
    @DisplayName("P1, P14: @OnStart and @OnStop have no key to set a timer for, whatever was at hand before")
    void withoutKey() {
        String members = """
                @From("input") @KeyBy("key")
                static class Alarms {
                    @OnEvent void set(In in, Context context) { context.timers().atEventTime(1000); }
                    @OnTimer String ring() { return "rung"; }
                    %s void now(Context context) { context.timers().%s(1); }
                }

                @Sink void results(String result) {}
                """;
        for (String call : List.of("atEventTime", "atProcessingTime", "deleteEventTime", "deleteProcessingTime")) {
            assertThatThrownBy(() -> SmallJob.withInput(members.formatted("@OnStart", call)))
                    .hasMessageContaining("a timer of step Alarms belongs to a key");
            try (SmallJob job = SmallJob.withInput(members.formatted("@OnStop", call))) {
                job.emit(1L, "a", 1L);
                assertThatThrownBy(job::finish).hasMessageContaining("a timer of step Alarms belongs to a key");
            }
        }
    }

    @Test
    @DisplayName("P7, P13: a failing timer fails the job with the step's name in its trace")
    void failingTimer() {
        String members = """
                @From("input") @KeyBy("key")
                static class Alarms {
                    @OnEvent void set(In in, Context context) { context.timers().atEventTime(10); }
                    @OnTimer String ring() throws Exception { throw new java.io.IOException("no bell"); }
                }

                @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.withInput(members)) {
            job.emit(1L, "a", 1L);
            assertThatThrownBy(() -> job.watermark(10))
                    .hasMessageContaining("Small failed")
                    .hasMessageContaining("no bell")
                    .cause()
                    .satisfies(cause -> assertThat(cause.getStackTrace())
                            .anyMatch(element -> element.getMethodName().equals("fire_alarms")));
        }
    }

    @Test
    @DisplayName("K14: rolling reductions are fields; each record gives a result with its own timestamp")
    void rollingReductions() {
        String members = """
                record Low(long lowest, String whose) {}

                @From("input") @KeyBy("#same")
                static class Minimum {
                    Low low;
                    static int same(In in) { return 0; }
                    @OnEvent String add(In in) {
                        if (low == null || in.value() < low.lowest()) {
                            low = new Low(in.value(), in.key());
                        }
                        return low.lowest() + low.whose();
                    }
                }

                @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.withInput(members)) {
            job.emit(10L, "x", 5L).emit(30L, "y", 3L).emit(20L, "z", 4L).emit(40L, "w", 3L);
            assertThat(job.records()).containsExactly("5x @10", "3y @30", "3y @20", "3y @40");
        }
    }
}
