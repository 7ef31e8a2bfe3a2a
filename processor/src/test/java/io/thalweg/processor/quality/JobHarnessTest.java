package io.thalweg.processor.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.api.Codec;
import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.RecordValues;
import io.thalweg.testkit.JobHarness;
import io.thalweg.testkit.Script;
import io.thalweg.testkit.Simulation;
import org.junit.jupiter.api.Test;

/** The harness lets sound steps pass and finds those that are not. */
class JobHarnessTest {

    private static final String SOURCE = """
            package p;
            import io.thalweg.annotations.*;
            import io.thalweg.api.*;
            @Job
            class Ticks {
                static class Tick {
                    @EventTime long time;
                    int price;
                    Tick() {}
                    Tick(long time, int price) { this.time = time; this.price = price; }
                }
                @Source @Watermark(every = "record")
                StreamSource<Tick> ticks() { return CollectionSource.of(); }

                @KeyBy("#parity")
                static class Previous {
                    static int parity(Tick tick) { return tick.price & 1; }
                    %s
                    @OnEvent String add(Tick tick) {
                        String text = (previous == null ? "none" : previous.price) + " " + tick.price;
                        previous = tick;
                        return text;
                    }
                }
                @Sink void pairs(String pair) {}
            }
            """;

    @Test
    void aSoundStepPasses() {
        Simulation.Outcome outcome = check("Tick previous;");
        assertThat(outcome.<String>sink("pairs"))
                .containsExactlyInAnyOrder("none 1", "none 2", "1 3", "2 4", "3 5", "4 6");
    }

    @Test
    void aKeptObjectIsFound() {
        assertThatThrownBy(() -> check("transient Tick previous;"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("in one object")
                .hasMessageContaining("stream pairs");
    }

    @Test
    void aStepThatDependsOnItsLaneIsFound() {
        assertThatThrownBy(() -> check("static int calls; final int lane = calls++; Tick previous;"
                        + " @OnStart void start(Context context) { if (context.parallelism() > 1) throw new"
                        + " IllegalStateException(\"alone\"); }"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("2 lanes")
                .hasMessageContaining("alone");
    }

    @Test
    void anUnknownSourceIsNamed() {
        CompiledSources compiled = InMemoryCompiler.compile(SOURCE.formatted("Tick previous;"));
        assertThatThrownBy(() -> JobHarness.of(compiled.plan("p.Ticks")).check(new Script().watermark("tick", 1)))
                .hasMessageContaining("no source 'tick'")
                .hasMessageContaining("ticks");
    }

    private static Simulation.Outcome check(String field) {
        CompiledSources compiled = InMemoryCompiler.compile(SOURCE.formatted(field));
        Class<?> type = compiled.load("p.Ticks$Tick");
        Script script = new Script();
        for (int i = 1; i <= 6; i++) {
            script.records("ticks", RecordValues.create(type, (long) i, i));
        }
        Codec<?> codec = (Codec<?>) RecordValues.constant(compiled.load("p.Ticks_TickCodec"), "INSTANCE");
        return JobHarness.of(compiled.plan("p.Ticks"))
                .carrier("ticks", codec)
                .lanes(3)
                .check(script);
    }
}
