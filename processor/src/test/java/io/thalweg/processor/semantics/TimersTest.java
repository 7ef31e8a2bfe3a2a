package io.thalweg.processor.semantics;

import static org.assertj.core.api.Assertions.assertThat;

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
}
