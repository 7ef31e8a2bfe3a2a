package io.thalweg.processor.saved;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("C22: windows of every kind come back with their contents, their triggers and their timers")
class SavedWindowKindsTest {

    private static final String SUM = """
            long sum; String last = "";
            @OnEvent void add(Tick tick) { sum += tick.price(); last = tick.price() + ""; }
            @OnMerge void merge(Totals other) { sum += other.sum; last += other.last; }
            @OnWindow Row fire(§key TimeWindow window) { return new Row(§name window.start() + " " + sum + " " + last); }
            """;

    private static final String BUFFER = """
            @OnWindow Row fire(§key TimeWindow window, Iterable<Tick> ticks) {
                StringBuilder text = new StringBuilder();
                ticks.forEach(tick -> text.append(' ').append(tick.price()));
                return new Row(§name window.start() + text);
            }
            """;

    private static final String FILLED = """
            static class Filled implements WindowTrigger<Tick> {
                int seen; String names = "";
                public boolean canMerge() { return true; }
                public TriggerResult onElement(Tick tick, long timestamp, TimeWindow window, TriggerContext context) {
                    seen++;
                    names += tick.colour();
                    context.timers().atEventTime(window.maxTimestamp());
                    context.timers().atProcessingTime(context.processingTime() + 15);
                    return names.length() > 20 ? TriggerResult.FIRE : TriggerResult.CONTINUE;
                }
                public TriggerResult onEventTime(long time, TimeWindow window, TriggerContext context) {
                    return TriggerResult.FIRE;
                }
                public TriggerResult onProcessingTime(long time, TimeWindow window, TriggerContext context) {
                    return seen % 2 == 0 ? TriggerResult.FIRE : TriggerResult.CONTINUE;
                }
                public void onMerge(TimeWindow window, OnMergeContext context) {
                    for (Filled part : context.merged(Filled.class)) { seen += part.seen; names += part.names; }
                    context.timers().atEventTime(window.maxTimestamp());
                }
            }
            """;

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "key | gap = \"12ms\"                                                    |                              | sum",
                "key | gap = \"12ms\", lateness = \"30ms\"                               |                              | sum",
                "key | gap = \"12ms\"                                                    |                              | buffer",
                "key | gap = \"9ms\", time = TimeDomain.PROCESSING                      |                              | sum",
                "one | gap = \"4ms\"                                                     |                              | sum",
                "key | size = \"20ms\"                                                   | @Trigger(count = 2)          | sum",
                "key | size = \"20ms\", lateness = \"20ms\"                              | @Trigger(count = 3, purge = true) | buffer",
                "key | size = \"20ms\", slide = \"10ms\"                                 | @Trigger(every = \"5ms\")    | sum",
                "key | size = \"20ms\"                                                   | @Trigger(everyProcessing = \"7ms\") | buffer",
                "key | gap = \"12ms\"                                                    | @Trigger(count = 2)          | sum",
                "key | size = \"30ms\"                                                   | @Evict(count = 2)            | buffer",
                "key | size = \"30ms\"                                                   | @Evict(within = \"8ms\")     | buffer",
                "key | global = true                                                     | @Trigger(count = 3)          | sum",
                "key | size = \"30ms\"                                                   | @Trigger(custom = Ticks.Totals.Filled.class) | sum",
                "key | gap = \"12ms\"                                                    | @Trigger(custom = Ticks.Totals.Filled.class) | buffer",
                "one | size = \"20ms\"                                                   | @Trigger(count = 2)          | sum",
                "key | count = 3                                                         |                              | sum",
                "key | count = 3                                                         |                              | buffer",
                "key | count = 4, slideCount = 2                                         |                              | buffer",
                "one | count = 5                                                         |                              | buffer",
                "one | size = \"20ms\"                                                   |                              | sum",
                "one | size = \"20ms\", slide = \"5ms\", lateness = \"10ms\"             |                              | buffer",
            })
    void restored(String key, String options, String trigger, String body) {
        boolean keyed = key.equals("key");
        SavedJob job = SavedJob.of("%s @Window(%s) %s static class Totals { %s %s }"
                .formatted(
                        keyed ? "@KeyBy(\"name\")" : "",
                        options,
                        trigger == null ? "" : trigger,
                        trigger != null && trigger.contains("Filled") ? FILLED : "",
                        (body.equals("sum") ? SUM : BUFFER)
                                .replace("§key", keyed ? "@Key String name," : "")
                                .replace("§name", keyed ? "name +" : "\"\" +")));
        if (!keyed) {
            job.onOneLane();
        }
        assertThat(job.check(job.script(60))).isGreaterThan(5);
    }
}
