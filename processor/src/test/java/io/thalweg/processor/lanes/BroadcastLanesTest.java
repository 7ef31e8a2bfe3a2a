package io.thalweg.processor.lanes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.RecordValues;
import io.thalweg.testkit.Simulation;
import io.thalweg.testkit.TestJob;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code @OnBroadcast} and {@code BroadcastState}: every subtask knows every rule, and only that handler writes. */
final class BroadcastLanesTest {

    private static final String SOURCES =
            LaneJobs.source("input", "1s", "GeneratorSource.of(Small::in).count(150)") + """
                record Rule(@EventTime long timestamp, String name, long value) {}
                @Source @Watermark(lag = "1s", every = "record")
                StreamSource<Rule> rules() {
                    return GeneratorSource.of(index -> new Rule(index, "r" + index % 3, index)).count(12);
                }

            """;

    /** Rules before and behind the data: the data asks for nothing while it passes, the last rule tells what is known. */
    private static final String KEYED = """
                @From("input") @KeyBy("key")
                static class Checked {
                    final BroadcastState<String, Long> known;
                    long seen;
                    transient int rulesSeen;

                    Checked(BroadcastState<String, Long> known) { this.known = known; }

                    @OnEvent String check(In in) { return in.key() + "|" + ++seen; }

                    @From("rules")
                    @OnBroadcast void learn(Rule rule, Context context, @SideOutput("known") Out<String> out) {
                        known.put(rule.name(), rule.value());
                        if (++rulesSeen == 12) {
                            String all = "";
                            for (java.util.Map.Entry<String, Long> entry : known.entries()) {
                                all += entry.getKey() + "=" + entry.getValue() + " ";
                            }
                            out.emit(context.subtask() + " " + all);
                        }
                    }
                }
            """;

    @Test
    @DisplayName("B1, B4: each subtask has all rules, in their order, beside the state of its keys")
    void everySubtaskKnowsAllRules() {
        SimulatedRuns runs = new SimulatedRuns(LaneJobs.job(SOURCES + KEYED));
        runs.sameResults(outcome -> {
            List<String> known = outcome.sink("Checked.known");
            assertThat(known).doesNotHaveDuplicates().allMatch(line -> line.endsWith(" r0=9 r1=10 r2=11 "));
            assertThat(known.size()).isIn(1, 2, 3, 5);
        });
    }

    @Test
    @DisplayName("B2: whoever writes outside of @OnBroadcast fails, and is told why; also through an iterator")
    void readOnlyElsewhere() {
        for (String write : List.of("hidden.put(\"x\", 1L)", "hidden.clear()", "hidden.keys().iterator().remove()")) {
            CompiledSources compiled = InMemoryCompiler.compile(LaneJobs.job(SOURCES + """
                        static class Writes {
                            final BroadcastState<String, Long> known;
                            Writes(BroadcastState<String, Long> known) { this.known = known; }
                            @From("input") @OnEvent String check(In in) {
                                BroadcastState<String, Long> hidden = known; // else the compiler would see it
                                if (!hidden.isEmpty()) { WRITE; }
                                return "";
                            }
                            @OnBroadcast void learn(Rule rule) { known.put(rule.name(), rule.value()); }
                        }
                    """.replace("WRITE", write)));
            assertThatThrownBy(() -> Simulation.of(compiled.plan(LaneJobs.NAME))
                            .pages(2, 1)
                            .run())
                    .as(write)
                    .hasMessageMatching("(?s).*(can only be read here|UnsupportedOperation).*");
        }
    }

    /** Every key is raised to the last rule, by the rule or by its own next record; timers at the end tell. */
    @Test
    @DisplayName("B6: together the lanes visit all keys, each those that it has")
    void allKeys() {
        new SimulatedRuns(LaneJobs.job(SOURCES + """
                    @From("input") @KeyBy("key")
                    static class Raised {
                        final BroadcastState<String, Long> last;
                        long level;
                        String key;

                        Raised(BroadcastState<String, Long> last) { this.last = last; }

                        @OnEvent void check(In in, Context context) {
                            key = in.key();
                            level = last.isEmpty() ? 0 : Math.max(level, last.get(""));
                            context.timers().atEventTime(1_000_000);
                        }

                        @From("rules")
                        @OnBroadcast void raise(Rule rule, Context context) {
                            last.put("", rule.value());
                            context.applyToKeyedState((String each) -> {
                                if (!each.equals(key)) { throw new IllegalStateException(each + " is not " + key); }
                                level = rule.value();
                            });
                        }

                        @OnTimer String tell(@EventTime long time, @Key String key) { return key + "|" + level; }
                    }
                """))
                .sameResults(outcome -> assertThat(outcome.<String>sink("results"))
                        .hasSize(8)
                        .allMatch(result -> result.endsWith("|11")));
    }

    @Test
    @DisplayName("E25, B8: the event time of the step is that of the slower of data and rules")
    void watermark() {
        CompiledSources compiled = InMemoryCompiler.compile(LaneJobs.job(SOURCES + """
                    static class Times {
                        @From("input") @OnEvent String check(In in, Context context) {
                            return in.value() + "|" + context.watermark();
                        }
                        @OnBroadcast void learn(Rule rule) {}
                    }
                """));
        try (TestJob job = TestJob.of(compiled.plan(LaneJobs.NAME))) {
            Object in = RecordValues.create(compiled.load(LaneJobs.NAME + "$In"), 5_000L, "a", 1, null, 1L);
            job.source("input").emit(in, in);
            job.source("rules").watermark(70);
            job.source("input").emit(in);
            job.source("rules").idle();
            job.source("input").emit(in);
            String none = "1|" + Long.MIN_VALUE;
            assertThat(job.<String>sink("results")).containsExactly(none, none, "1|70", "1|3999");
        }
    }
}
