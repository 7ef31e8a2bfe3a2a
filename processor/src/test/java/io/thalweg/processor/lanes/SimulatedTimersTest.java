package io.thalweg.processor.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Timers depend neither on the number of lanes nor on the order in which they work (X3). */
final class SimulatedTimersTest {

    @ParameterizedTest(name = "timers of {0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "@KeyBy(\"key\"); in.key()",
                "@KeyBy(\"number\"); in.number()",
                "@KeyBy(\"color\"); in.color()",
                "@KeyBy({\"key\", \"number\"}); in.key() + in.number()"
            })
    @DisplayName("E19, P2, P3, P9: timers are those of the lane that holds their key, and fire at the same place")
    void timers(String keyBy, String key) {
        new SimulatedRuns(LaneJobs.inTime("""
                    @From("input") %s
                    static class Alarms {
                        int set;
                        String name;
                        @OnEvent String add(In in, Context context) {
                            set++;
                            name = "" + %s;
                            context.timers().atEventTime(in.timestamp() / 100 * 100 + 200);
                            if (in.value() %% 7 == 0) {
                                context.timers().deleteEventTime(in.timestamp() / 100 * 100 + 200);
                            }
                            return name + "|" + set;
                        }
                        @OnTimer String ring(@EventTime long time, Context context) {
                            if (time %% 200 == 0) {
                                context.timers().atEventTime(time + 30);
                            }
                            return name + "|" + set + " rung at " + time + " " + context.timestamp()
                                    + (context.watermark() >= time);
                        }
                    }
                """.formatted(keyBy, key))).sameResults();
    }

    @Test
    @DisplayName("J7, P13: two inputs with keys of their own, each in front of an exchange, share timers and state")
    void timersOfTwoInputs() {
        SimulatedRuns runs = new SimulatedRuns(LaneJobs.inTime("""
                    @From("input") @Filter boolean odd(In in) { return in.value() % 2 == 1; }

                    static class Both {
                        long sum;
                        @From("input") @KeyBy("key") @OnEvent void left(In in, Context context) {
                            sum += in.value();
                            context.timers().atEventTime(1_200 + in.key().charAt(0));
                        }
                        @From("odd") @KeyBy("#same") @OnEvent void right(In in, Context context) {
                            sum += 1_000 * in.value();
                            context.timers().atEventTime(Long.MAX_VALUE);
                        }
                        static String same(In in) { return in.key(); }
                        @OnTimer String ring(@Key String key, @EventTime long time) {
                            return key + "|" + (time == Long.MAX_VALUE ? sum : time);
                        }
                    }
                """));
        runs.sameResults();
        assertThat(runs.alone().<String>sink("results")).hasSize(16);
    }

    @Test
    @DisplayName(
            "P7, P11: timers of processing time on several lanes: each fires once at most, and the run comes to its end")
    void processingTimeTimers() {
        SimulatedRuns runs = new SimulatedRuns(LaneJobs.inTime("""
                    @From("input") @KeyBy("value")
                    static class Alarms {
                        @OnEvent void add(In in, Context context) {
                            context.timers().atProcessingTime(context.processingTime() + in.value() % 5);
                            context.timers().atProcessingTime(context.processingTime() + in.value() % 5);
                        }
                        @OnTimer String ring(@Key long key) { return "" + key; }
                    }
                """));
        Set<String> fired = new HashSet<>();
        runs.each(outcome -> {
            assertThat(outcome.<String>sink("results")).doesNotHaveDuplicates();
            fired.addAll(outcome.<String>sink("results"));
        });
        assertThat(fired).hasSizeGreaterThan(50);
    }
}
