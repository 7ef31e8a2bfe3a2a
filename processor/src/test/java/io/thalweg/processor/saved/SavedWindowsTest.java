package io.thalweg.processor.saved;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.RecordValues;
import io.thalweg.testkit.JobHarness;
import io.thalweg.testkit.Script;
import io.thalweg.testkit.Simulation;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Windows come back from a snapshot as they were, wherever between two records it was taken, and on any number of lanes:
 * the harness restores the job behind each element, and compares with a run that was left alone.
 */
@DisplayName("C2, W23: windows that are saved and restored behind each element fire as if nothing had been")
final class SavedWindowsTest {

    private static final String SOURCE = """
            package p;
            import io.thalweg.annotations.*;
            import io.thalweg.api.*;
            @Job
            class Ticks {
                record Tick(@EventTime long time, String name, int price) {}
                record Row(String name, long start, String text) {}

                @Source @Watermark(every = "record")
                StreamSource<Tick> ticks() { return CollectionSource.of(); }

                @KeyBy("name") @Window(§options)
                static class Totals {
                    §body
                }
                @Sink void rows(Row row) {}
            }
            """;

    private static final String SUM = """
            long sum; String last = "";
            @OnEvent void add(Tick tick) { sum += tick.price(); last = tick.price() + ""; }
            """;

    private static final String FIRE = """
            @OnWindow Row fire(@Key String name, TimeWindow window) {
                return new Row(name, window.start(), sum + " " + last);
            }
            """;

    private static final String MERGE = """
            long sum; long most = Long.MIN_VALUE;
            @OnEvent void add(Tick tick) { sum += tick.price(); most = Math.max(most, tick.price()); }
            @OnMerge void merge(Totals other) { sum += other.sum; most = Math.max(most, other.most); }
            @OnWindow Row fire(@Key String name, TimeWindow window) {
                return new Row(name, window.start(), sum + " " + most);
            }
            """;

    private static final String BUFFER = """
            @OnWindow Row fire(@Key String name, TimeWindow window, Iterable<Tick> ticks) {
                StringBuilder text = new StringBuilder();
                ticks.forEach(tick -> text.append(tick.price()).append(' '));
                return new Row(name, window.start(), text.toString());
            }
            """;

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "size = \"10ms\"                                             | fields",
                "size = \"10ms\", lateness = \"25ms\"                        | fields",
                "size = \"10ms\", offset = \"3ms\"                           | fields",
                "size = \"5ms\", slide = \"12ms\"                            | fields",
                "size = \"20ms\", slide = \"5ms\"                            | fields",
                "size = \"20ms\", slide = \"5ms\"                            | merge",
                "size = \"20ms\", slide = \"5ms\", lateness = \"20ms\"       | merge",
                "size = \"64ms\", slide = \"1ms\"                            | merge",
                "size = \"10ms\"                                             | buffer",
                "size = \"10ms\", lateness = \"25ms\"                        | buffer",
                "size = \"20ms\", slide = \"5ms\"                            | buffer",
            })
    void restored(String options, String body) {
        CompiledSources compiled =
                InMemoryCompiler.compile(SOURCE.replace("§options", options).replace("§body", body(body)));
        assertThat(Simulation.of(compiled.plan("p.Ticks")).unsaved()).isEmpty();
        Simulation.Outcome outcome =
                JobHarness.of(compiled.plan("p.Ticks")).lanes(3).check(script(compiled.load("p.Ticks$Tick")));
        assertThat(outcome.<Object>sink("rows")).hasSizeGreaterThan(10);
    }

    private static String body(String name) {
        return switch (name) {
            case "fields" -> SUM + FIRE;
            case "merge" -> MERGE;
            default -> BUFFER;
        };
    }

    /** Out of order and now and then late; the watermark moves in small and in large steps. */
    private static Script script(Class<?> tick) {
        Random random = new Random(7);
        Script script = new Script();
        for (int i = 1; i <= 60; i++) {
            long time = Math.max(0, 3L * i - random.nextInt(30));
            script.records("ticks", RecordValues.create(tick, time, "name " + random.nextInt(5), random.nextInt(100)));
            if (random.nextInt(4) == 0) {
                script.watermark("ticks", 3L * i - random.nextInt(20));
            }
        }
        return script;
    }
}
