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

/** A join keeps copies of events that a source uses again, and emits copies of what it keeps. */
class ReusedEventsInJoinsTest {

    private static final String SOURCE = """
            package p;
            import io.thalweg.annotations.*;
            import io.thalweg.api.*;
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

                static int all(Tick tick) { return 0; }

                @From({"ticks", "ticks"}) @Join(left = "#all", right = "#all") @Window(size = "1m")
                String windowed(Tick left, Tick right) { return left.price + "" + right.price; }
                @From("windowed") @Sink void pairs(String pair) {}

                @From({"ticks", "ticks"}) @IntervalJoin(left = "#all", right = "#all", from = "-1m", to = "1m")
                Tick near(Tick left, Tick right) { return left; }
                @From("near") @Transform String raised(Tick tick) { return "" + ++tick.price; }
                @From("raised") @Sink void raisedOnes(String price) {}

                @From({"ticks", "ticks"}) @Join(left = "#all", right = "#all") @Window(gap = "1m")
                void session(Tick left, Tick right, Out<Tick> out, @SideOutput("right") Out<Tick> other) {
                    out.emit(left);
                    other.emit(right);
                }
                @From("session") @Transform String raisedLeft(Tick tick) { return "" + ++tick.price; }
                @From("session.right") @Transform String raisedRight(Tick tick) { return "" + ++tick.price; }
                @From("raisedLeft") @Sink void lefts(String price) {}
                @From("raisedRight") @Sink void rights(String price) {}
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void windowsKeepCopies() throws Exception {
        assertThat(sink("pairs")).containsExactly("11", "12", "13", "21", "22", "23", "31", "32", "33");
    }

    /** A step behind the join changes what it gets; the next pair must not see that. */
    @Test
    void whatAnIntervalJoinEmitsIsACopy() throws Exception {
        assertThat(sink("raisedOnes"))
                .hasSize(9)
                .containsExactlyInAnyOrder("2", "2", "2", "3", "3", "3", "4", "4", "4");
    }

    @Test
    void whatGoesThroughOutsIsACopy() throws Exception {
        assertThat(sink("lefts")).containsExactly("2", "2", "2", "3", "3", "3", "4", "4", "4");
        assertThat(sink("rights")).containsExactly("2", "3", "4", "2", "3", "4", "2", "3", "4");
    }

    private List<String> sink(String name) throws Exception {
        Path file = Files.writeString(folder.resolve("ticks.csv"), "time,price\n1,1\n2,2\n3,3\n");
        Config config = Config.of(Map.of("file", file.toString()));
        try (TestJob job = TestJob.running(InMemoryCompiler.compile(SOURCE).plan("p.Ticks"), config)) {
            return job.<Object>sink(name).stream().map(Object::toString).toList();
        }
    }
}
