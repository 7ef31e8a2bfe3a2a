package io.thalweg.processor.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.api.Config;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.testkit.TestJob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources use one mutable event object again and again; who keeps it has a copy. */
class ReusedEventsTest {

    private static final String SOURCE = """
            package p;
            import io.thalweg.annotations.*;
            import io.thalweg.api.*;
            import java.util.ArrayList;
            import java.util.List;
            @Job
            class Ticks {
                static class Tick {
                    @EventTime long time;
                    int price;
                }
                @Source @Watermark(every = "record")
                StreamSource<Tick> ticks(Config config, @Csv Format<Tick> format) {
                    return FileSource.of(config.get("file"), format);
                }

                @From("ticks") @KeyBy("#all")
                static class Previous {
                    Tick previous;
                    List<Tick> list = new ArrayList<>();
                    static int all(Tick tick) { return 0; }
                    @OnEvent String keep(Tick tick) {
                        list.add(tick);
                        String text = (previous == null ? "none" : previous.price) + " " + tick.price + " " + list.get(0).price;
                        previous = tick;
                        return text;
                    }
                }
                @From("Previous") @Sink void pairs(String pair) {}

                @From("ticks") @Window(size = "1m")
                static class Buffered {
                    @OnWindow Integer sum(Iterable<Tick> ticks) {
                        int sum = 0;
                        for (Tick tick : ticks) { sum += tick.price; }
                        return sum;
                    }
                }
                @From("Buffered") @Sink void sums(Integer sum) {}

                @From("ticks") @KeyBy("#all")
                static class Kept {
                    Tick first;
                    static int all(Tick tick) { return 0; }
                    @OnEvent Tick keep(Tick tick) {
                        first = first == null ? tick : first;
                        return first;
                    }
                }
                @From("Kept") @Transform Tick raise(Tick tick) { tick.price++; return tick; }
                @From("raise") @Sink void raised(Tick tick) {}
                @From("raise") @Transform String price(Tick tick) { return "" + tick.price; }
                @From("price") @Sink void prices(String price) {}
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void stateKeepsItsOwnCopy() throws Exception {
        assertThat(sink("pairs")).containsExactly("none 1 1", "1 2 1", "2 3 1");
    }

    @Test
    void buffersKeepTheirOwnCopies() throws Exception {
        assertThat(sink("sums")).containsExactly("6");
    }

    /** A later step that changes a record does not change the state it came from. */
    @Test
    void whatIsEmittedFromStateIsACopy() throws Exception {
        assertThat(sink("prices")).containsExactly("2", "2", "2");
    }

    private List<String> sink(String name) throws Exception {
        Path file = Files.writeString(folder.resolve("ticks.csv"), "time,price\n1,1\n2,2\n3,3\n");
        Config config = Config.of(Map.of("file", file.toString()));
        try (TestJob job = TestJob.running(InMemoryCompiler.compile(SOURCE).plan("p.Ticks"), config)) {
            return job.<Object>sink(name).stream().map(Object::toString).toList();
        }
    }
}
