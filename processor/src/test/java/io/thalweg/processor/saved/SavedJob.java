package io.thalweg.processor.saved;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.RecordValues;
import io.thalweg.testkit.JobHarness;
import io.thalweg.testkit.Script;
import io.thalweg.testkit.Simulation;
import java.util.Random;

/** A job of one step between a source of ticks and a sink of rows, which the harness restores behind each element. */
final class SavedJob {

    private static final String SOURCE = """
            package p;
            import io.thalweg.annotations.*;
            import io.thalweg.api.*;
            import java.util.*;
            @Job
            class Ticks {
                enum Colour { RED, GREEN, BLUE }
                record Tick(@EventTime long time, String name, int price, Colour colour) {}
                record Row(String text) {}

                @Source @Watermark(§watermark)
                StreamSource<Tick> ticks() { return CollectionSource.of(); }

                §other

                §step

                @Sink void rows(Row row) {}
            }
            """;

    private final CompiledSources compiled;
    private final boolean two;
    private int lanes = 3;

    private SavedJob(String watermark, String other, String step) {
        two = !other.isEmpty();
        compiled = InMemoryCompiler.compile(
                SOURCE.replace("§watermark", watermark).replace("§other", other).replace("§step", step));
    }

    /** The watermark of a job is what the script says. */
    static SavedJob of(String step) {
        return new SavedJob("every = \"record\"", "", step);
    }

    static SavedJob of(String watermark, String step) {
        return new SavedJob(watermark, "", step);
    }

    /** A job with a second source, {@code others}, some of whose records are late: which, depends on the number of lanes. */
    static SavedJob ofTwo(String step) {
        return ofTwo("every = \"record\"", step);
    }

    /** The same without late records. */
    static SavedJob ofTwoPunctual(String step) {
        return ofTwo("lag = \"60ms\", every = \"record\"", step);
    }

    private static SavedJob ofTwo(String watermark, String step) {
        String other = "@Source @Watermark(%s) StreamSource<Tick> others() { return CollectionSource.of(); }";
        return new SavedJob(watermark, other.formatted(watermark), step);
    }

    /** For jobs whose results depend on the order among keys. */
    SavedJob onOneLane() {
        return upTo(1);
    }

    SavedJob upTo(int newLanes) {
        lanes = newLanes;
        return this;
    }

    /** Compares, and tells how many rows there are. */
    int check(Script script) {
        assertThat(Simulation.of(compiled.plan("p.Ticks")).unsaved()).isEmpty();
        Simulation.Outcome outcome =
                JobHarness.of(compiled.plan("p.Ticks")).lanes(lanes).check(script);
        return outcome.<Object>sink("rows").size();
    }

    /**
     * Ticks of five names, out of order and now and then late; the watermark moves in small and in large steps, and so does the
     * clock.
     */
    Script script(int ticks) {
        Random random = new Random(7);
        Script script = new Script();
        long clock = 0;
        for (int i = 1; i <= ticks; i++) {
            long time = Math.max(0, 3L * i - random.nextInt(30));
            String source = two && random.nextBoolean() ? "others" : "ticks";
            script.records(source, tick(time, "name " + random.nextInt(5), random.nextInt(100), random.nextInt(3)));
            if (random.nextInt(4) == 0) {
                script.watermark(source, 3L * i - (two ? 60 : 0) - random.nextInt(20));
            }
            if (random.nextInt(4) == 0) {
                clock += 1 + random.nextInt(random.nextInt(8) == 0 ? 200 : 10);
                script.time(clock);
            }
        }
        return script;
    }

    private Object tick(long time, String name, int price, int colour) {
        Object constant = compiled.load("p.Ticks$Colour").getEnumConstants()[colour];
        return RecordValues.create(compiled.load("p.Ticks$Tick"), time, name, price, constant);
    }
}
