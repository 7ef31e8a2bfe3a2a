package io.thalweg.processor.saved;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file that says what checkpoints of a job hold. What it refuses stands among the cases of the diagnostics. */
final class StateLockTest {

    private static final String ALL_KINDS = """
            package p;
            import io.thalweg.annotations.*;
            import io.thalweg.api.*;
            import java.time.Instant;
            import java.util.*;
            import java.util.concurrent.*;
            @Job @Checkpointed(every = "1s", storage = "file:x")
            class Shop {
                enum Size { SMALL, LARGE }
                record Line(String product, Size size) {}
                record Order(@EventTime long time, String customer, int number, List<Line> lines) {}
                record Rule(String name, long limit) {}

                @Source @Watermark StreamSource<Order> orders() { return CollectionSource.of(); }
                @Source StreamSource<Rule> rules() { return CollectionSource.of(); }

                @KeyBy({"customer", "number"})
                static class Plain {
                    int count; boolean seen; Instant last; List<Line> lines = new ArrayList<>();
                    @State(ttl = "1h") long recent;
                    @OnEvent void add(Order order) { count++; }
                }

                @SuppressWarnings("growth")
                @KeyBy("customer")
                static class Boxes {
                    @State(ttl = "1h") final ListState<Size> sizes;
                    final MapState<String, Long> sums;
                    Boxes(ListState<Size> sizes, MapState<String, Long> sums) { this.sizes = sizes; this.sums = sums; }
                    @OnEvent void add(Order order) {}
                }

                static class Checked {
                    final BroadcastState<String, Rule> rules;
                    Checked(BroadcastState<String, Rule> rules) { this.rules = rules; }
                    @OnEvent void check(Order order) {}
                    @OnBroadcast void rule(Rule rule) { rules.put(rule.name(), rule); }
                }

                static class Offsets {
                    @OperatorState(Redistribution.UNION) final ListState<Long> offsets;
                    Offsets(ListState<Long> offsets) { this.offsets = offsets; }
                    @OnEvent void add(Order order) {}
                }

                @KeyBy("customer") @Window(size = "1h", slide = "10m")
                static class PerHour {
                    long orders;
                    @OnEvent void add(Order order) { orders++; }
                    @OnMerge void merge(PerHour other) { orders += other.orders; }
                    @OnWindow void done() {}
                }

                @Window(gap = "5m")
                static class Gaps {
                    @OnWindow void done(Iterable<Order> orders) {}
                }

                @Async CompletionStage<String> asked(Order order) { return CompletableFuture.completedFuture(""); }
                @Sink @SuppressWarnings("guarantee") void shown(String answer) {}
            }
            """;

    @Test
    @DisplayName("each kind of state is in it, with the structure of its types")
    void text() {
        assertThat(lock(InMemoryCompiler.compileDespiteWarnings(ALL_KINDS))).isEqualTo("""
                # What checkpoints of Shop hold. Written by Thalweg; a copy beside the source is compared with each later version.
                orders, source
                rules, source
                asked, asynchronous
                  calls list of Order(time long, customer String, number int, lines List<Line>); Line(product String, size Size); Size[SMALL, LARGE]
                Plain, keyed by String and int
                  count int
                  seen boolean
                  last object Instant
                  lines object List<Line>; Line(product String, size Size); Size[SMALL, LARGE]
                  recent long with its time
                Boxes, keyed by String
                  sizes ListState of Size; Size[SMALL, LARGE] with its time
                  sums MapState of String to Long
                Checked, without key
                  rules BroadcastState of String to Rule; Rule(name String, limit long)
                Offsets, without key
                  offsets list of Long, united
                PerHour, sliding window of 3600000 ms each 600000 ms from 0 ms, keyed by String
                  orders long
                  <open> windows
                Gaps, session window, without key
                  <records> list of Order(time long, customer String, number int, lines List<Line>); Line(product String, size Size); Size[SMALL, LARGE]
                  <open> windows
                """);
    }

    @Test
    @DisplayName("compared with itself, nothing has changed")
    void itself() {
        String lock = lock(InMemoryCompiler.compileDespiteWarnings(ALL_KINDS));
        CompiledSources again = InMemoryCompiler.tryCompile(Map.of("p/Shop.state", lock), ALL_KINDS);
        assertThat(again.problems()).noneMatch(problem -> problem.contains("THW-59"));
        assertThat(lock(again)).isEqualTo(lock);
    }

    private static final String JOB = """
            package p;
            import io.thalweg.annotations.*;
            import io.thalweg.api.*;
            @Job
            class Counts {
                record In(String key) {}
                @Source StreamSource<In> in() { return CollectionSource.of(); }
                @KeyBy("key") static class Step {
                    FIELDS
                    @OnEvent void add(In in) {}
                }
                @Sink @SuppressWarnings("guarantee") void shown(In in) {}
            }
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "wider, long count; float mean; String last;",
        "a double, double count; double mean; String last;",
        "another name, @State(was = \"count\") int number; float mean; @State(was = \"last\") String newest;",
        "one more, int count; float mean; String last; long more;",
        "another order, String last; float mean; int count;"
    })
    @DisplayName("what the engine migrates is a change that only the file does not know yet")
    void migrated(String change, String fields) {
        String lock = "in, source\nStep, keyed by String\n  count int\n  mean float\n  last object String\n";
        CompiledSources compiled =
                InMemoryCompiler.tryCompile(Map.of("p/Counts.state", lock), JOB.replace("FIELDS", fields));
        assertThat(compiled.problems())
                .filteredOn(problem -> problem.contains("[THW-"))
                .allMatch(problem -> problem.contains("[THW-596]"))
                .isNotEmpty();
        CompiledSources upToDate =
                InMemoryCompiler.tryCompile(Map.of("p/Counts.state", lock(compiled)), JOB.replace("FIELDS", fields));
        assertThat(upToDate.problems()).noneMatch(problem -> problem.contains("THW-59"));
    }

    private static String lock(CompiledSources compiled) {
        return compiled.resources().entrySet().stream()
                .filter(resource -> resource.getKey().endsWith(".state"))
                .map(resource -> new String(resource.getValue(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }
}
