package io.thalweg.processor.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Triggers that users write. */
final class OwnTriggerTest {

    @Test
    @DisplayName(
            "W16: a delta trigger remembers the first record, and fires when one is further away than the threshold")
    void delta() {
        String trigger = """
                static class Delta implements WindowTrigger<In> {
                    boolean any;
                    long last;
                    @Override public TriggerResult onElement(In in, long at, TimeWindow window, TriggerContext context) {
                        boolean fires = any && in.value() - last > 3;
                        last = any && !fires ? last : in.value();
                        any = true;
                        return fires ? TriggerResult.FIRE : TriggerResult.CONTINUE;
                    }
                }
                """;
        try (SmallJob job =
                TriggerTest.job("@Window(global = true) @Trigger(custom = Delta.class, purge = true)", trigger)) {
            job.emit(1L, "a", 1L)
                    .emit(2L, "a", 4L)
                    .emit(3L, "b", 9L)
                    .emit(4L, "a", 5L)
                    .emit(5L, "a", 8L);
            assertThat(job.records()).containsExactly("a#1=145 @MAX");
            job.emit(6L, "a", 9L);
            assertThat(job.records()).containsExactly("a#1=145 @MAX", "a#2=89 @MAX");
        }
    }

    @Test
    @DisplayName("W17, P2, P3: a trigger that waits for silence sets its timer again and again")
    void silence() {
        String trigger = """
                static class Silence implements WindowTrigger<In> {
                    long timer = -1;
                    @Override public TriggerResult onElement(In in, long at, TimeWindow window, TriggerContext context) {
                        context.timers().deleteProcessingTime(timer);
                        timer = context.processingTime() + 100;
                        context.timers().atProcessingTime(timer);
                        context.timers().atProcessingTime(timer);
                        return TriggerResult.CONTINUE;
                    }
                    @Override public TriggerResult onProcessingTime(long time, TimeWindow window, TriggerContext context) {
                        return TriggerResult.FIRE_AND_PURGE;
                    }
                }
                """;
        try (SmallJob job = TriggerTest.job("@Window(global = true) @Trigger(custom = Silence.class)", trigger)) {
            job.clock(10).emit(1L, "a", 1L).clock(90).emit(2L, "a", 2L).clock(190);
            assertThat(job.records()).isEmpty();
            job.clock(191).clock(500).emit(3L, "a", 3L).finish();
            assertThat(job.records()).containsExactly("a#1=12 @MAX");
        }
    }

    @Test
    @DisplayName(
            "W18, W19, W23: all answers and callbacks; the window's own timer calls the trigger, then clear, then it ends")
    void callbacks() {
        String trigger = """
                static final StringBuilder CALLS = new StringBuilder();
                static class Script implements WindowTrigger<In> {
                    int calls;
                    @Override public TriggerResult onElement(In in, long at, TimeWindow window, TriggerContext context) {
                        CALLS.append("e").append(++calls).append(' ');
                        context.timers().atEventTime(in.value());
                        return switch ((int) (in.value() % 10)) {
                            case 1 -> TriggerResult.FIRE;
                            case 2 -> TriggerResult.PURGE;
                            case 3 -> TriggerResult.FIRE_AND_PURGE;
                            default -> TriggerResult.CONTINUE;
                        };
                    }
                    @Override public TriggerResult onEventTime(long time, TimeWindow window, TriggerContext context) {
                        CALLS.append("t").append(time).append("/").append(context.watermark()).append(' ');
                        return TriggerResult.CONTINUE;
                    }
                    @Override public void clear(TimeWindow window, TriggerContext context) {
                        CALLS.append("clear").append(calls).append(window).append(' ');
                    }
                }
                @From("input") @KeyBy("key") @Window(size = "100ms")
                static class Calls {
                    @OnEvent void add(In in) {}
                    @OnWindow String result() { return CALLS.toString(); }
                }
                @Sink @From("Calls") void log(String calls) {}
                """;
        String windowed = TriggerTest.WINDOWED
                .formatted("@Window(size = \"100ms\") @Trigger(custom = Script.class)")
                .replace("@Sink void results", "@From(\"Windowed\") @Sink void results");
        try (SmallJob job = SmallJob.withInput(windowed + trigger)) {
            job.emit(1L, "a", 10L)
                    .emit(2L, "a", 21L)
                    .emit(3L, "a", 32L)
                    .emit(4L, "a", 40L)
                    .emit(5L, "a", 53L);
            assertThat(job.records()).containsExactly("a#1=1021 @99", "a#2=4053 @99");
            job.watermark(45)
                    .emit(6L, "a", 41L)
                    .watermark(99)
                    .emit(150L, "z", 200L)
                    .watermark(199);
            assertThat(job.elements("log"))
                    .contains(
                            "e1 e2 e3 e4 e5 t10/45 t21/45 t32/45 t40/45 e6 t41/99 t53/99 t99/99 clear6[0, 100) e1 t199/199"
                                    + " clear1[100, 200)  @199");
        }
    }

    @Test
    @DisplayName(
            "W19: sessions ask the trigger to merge; state of the merged windows is at hand, timers of old ones are gone")
    void merge() {
        String trigger = """
                static class Sum implements WindowTrigger<In> {
                    long sum;
                    @Override public TriggerResult onElement(In in, long at, TimeWindow window, TriggerContext context) {
                        sum += in.value();
                        context.timers().atEventTime(window.maxTimestamp() + 1);
                        return sum >= 10 ? TriggerResult.FIRE : TriggerResult.CONTINUE;
                    }
                    @Override public TriggerResult onEventTime(long time, TimeWindow window, TriggerContext context) {
                        return time == window.maxTimestamp() + 1 ? TriggerResult.FIRE : TriggerResult.CONTINUE;
                    }
                    @Override public boolean canMerge() { return true; }
                    @Override public void onMerge(TimeWindow window, OnMergeContext context) {
                        for (Sum part : context.merged(Sum.class)) {
                            sum += part.sum;
                        }
                        context.timers().atEventTime(window.maxTimestamp() + 1);
                    }
                }
                """;
        try (SmallJob job = SmallJob.withInput(trigger + """
                @From("input") @KeyBy("key") @Window(gap = "100ms", lateness = "1s") @Trigger(custom = Sum.class)
                static class Windowed {
                    @OnWindow String result(TimeWindow window, Iterable<In> records) {
                        StringBuilder text = new StringBuilder(window + "=");
                        for (In in : records) {
                            text.append(in.value());
                        }
                        return text.toString();
                    }
                }
                @Sink void results(String result) {}
                """)) {
            job.emit(0L, "a", 2L).emit(180L, "a", 3L).watermark(50);
            assertThat(job.records()).isEmpty();
            job.emit(90L, "a", 6L);
            assertThat(job.records()).containsExactly("[0, 280)=236 @279");
            job.watermark(100).watermark(279);
            assertThat(job.records()).hasSize(1);
            job.watermark(280).finish();
            assertThat(job.records()).containsExactly("[0, 280)=236 @279", "[0, 280)=236 @279");
        }
    }

    @Test
    @DisplayName("W19: a trigger whose canMerge() says no is refused when the job starts")
    void cannotMerge() {
        String trigger = """
                static class Stubborn implements WindowTrigger<In> {
                    @Override public TriggerResult onElement(In in, long at, TimeWindow window, TriggerContext context) {
                        return TriggerResult.FIRE;
                    }
                    @Override public boolean canMerge() { return false; }
                }
                """;
        assertThatThrownBy(() -> SmallJob.withInput(trigger + """
                        @From("input") @KeyBy("key") @Window(gap = "1s") @Trigger(custom = Stubborn.class)
                        static class Windowed {
                            @OnWindow String result(Iterable<In> records) { return ""; }
                        }
                        @Sink void results(String result) {}
                        """))
                .hasStackTraceContaining("Stubborn of step Windowed cannot merge windows");
    }

    @Test
    @DisplayName("a trigger that returns null fails the job and says which window it was")
    void nothingReturned() {
        String trigger = """
                static class Nothing implements WindowTrigger<In> {
                    @Override public TriggerResult onElement(In in, long at, TimeWindow window, TriggerContext context) {
                        return null;
                    }
                }
                """;
        try (SmallJob job = TriggerTest.job("@Window(size = \"1s\") @Trigger(custom = Nothing.class)", trigger)) {
            assertThatThrownBy(() -> job.emit(1L, "a", 1L)).hasStackTraceContaining("null for window [0, 1000)");
        }
    }
}
