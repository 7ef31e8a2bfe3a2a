package io.thalweg.processor.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows with triggers and evictors, and those that count, give the same on several lanes as on one. */
final class TriggeredLanesTest {

    private static final String DELTA = """
                static class Moved implements WindowTrigger<In> {
                    long last;
                    @Override public TriggerResult onElement(In in, long at, TimeWindow window, TriggerContext context) {
                        context.timers().atEventTime(at + 35);
                        boolean fires = in.value() - last > 20;
                        last = fires ? in.value() : last;
                        return fires ? TriggerResult.FIRE : TriggerResult.CONTINUE;
                    }
                    @Override public TriggerResult onEventTime(long time, TimeWindow window, TriggerContext context) {
                        return time % 3 == 0 ? TriggerResult.FIRE_AND_PURGE : TriggerResult.CONTINUE;
                    }
                    @Override public boolean canMerge() { return true; }
                    @Override public void onMerge(TimeWindow window, OnMergeContext context) {
                        context.merged(Moved.class).forEach(part -> last = Math.max(last, part.last));
                    }
                }
            """;

    private static String job(String keyBy, String key, String annotations) {
        String parameter = key.isEmpty() ? "" : "@Key " + key + " key, ";
        return LaneJobs.withLateRecords(
                DELTA + """
                    @From("input") %s %s
                    static class Sums {
                        @OnWindow String result(%sTimeWindow window, Iterable<In> records) {
                            StringBuilder text = new StringBuilder(%s + "|" + window);
                            for (In in : records) {
                                text.append(' ').append(in.value());
                            }
                            return text.toString();
                        }
                    }
                """.formatted(keyBy, annotations, parameter, key.isEmpty() ? "\"\"" : "key"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "@KeyBy(\"key\");    String; @Window(count = 5)",
                "@KeyBy(\"number\"); int;    @Window(count = 5, slideCount = 2)",
                "@KeyBy(\"key\");    String; @Window(global = true) @Trigger(every = \"50ms\") @Evict(count = 3)",
                "@KeyBy(\"color\");  Color;  @Window(size = \"200ms\", slide = \"100ms\") @Trigger(custom = Moved.class)",
                "@KeyBy(\"key\");    String; @Window(size = \"200ms\", lateness = \"90ms\") @Trigger(count = 3)",
                "@KeyBy(\"key\");    String; @Window(gap = \"60ms\") @Trigger(custom = Moved.class)",
                "@KeyBy(\"number\"); int;    @Window(gap = \"60ms\", lateness = \"30ms\") @Evict(within = \"100ms\")"
            })
    @DisplayName("keyed windows on several lanes")
    void keyed(String keyBy, String keyType, String annotations) {
        SimulatedRuns runs = new SimulatedRuns(job(keyBy, keyType, annotations));
        long late = runs.alone().late("Sums");
        runs.sameResults(outcome -> assertThat(outcome.late("Sums")).isEqualTo(late));
    }

    @Test
    @DisplayName("W27: windows without key are on one lane")
    void withoutKey() {
        new SimulatedRuns(job("", "", "@Window(count = 7)")).sameResults();
        new SimulatedRuns(job("", "", "@Window(size = \"200ms\") @Trigger(every = \"30ms\")")).sameResults();
    }
}
