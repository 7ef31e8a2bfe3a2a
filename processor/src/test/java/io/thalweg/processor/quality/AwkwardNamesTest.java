package io.thalweg.processor.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.api.Config;
import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.testkit.TestJob;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of the user's that are legal in Java work, also where they are those of generated code or of the engine. */
class AwkwardNamesTest {

    private static final String IMPORTS = """
            import io.thalweg.annotations.*;
            import java.util.List;
            """;

    /** A window step by key with everything around it; the types are written with their packages. */
    private static final String MEMBERS = """
            record In(@EventTime long time, String key) {}
            record Total(String key, int count) {}

            @Source @Watermark(every = "record")
            io.thalweg.api.StreamSource<In> input() {
                return io.thalweg.api.CollectionSource.of(List.of(new In(1, "a"), new In(2, "b"), new In(3, "a")));
            }

            @KeyBy("key") @Window(size = "1s")
            static class Totals {
                int count;
                @OnEvent void add(In in) { count++; }
                @OnWindow Total total(@Key String key) { return new Total(key, count); }
            }

            @Sink void results(Total total) {}
            """;

    private static final List<String> TOTALS = List.of("Total[key=a, count=2]", "Total[key=b, count=1]");

    @Test
    void aJobInTheUnnamedPackage() {
        assertThat(results("Plain", IMPORTS + "@Job\nclass Plain {\n" + MEMBERS + "}\n"))
                .containsExactlyInAnyOrderElementsOf(TOTALS);
    }

    @Test
    void aJobNestedInOtherClasses() {
        String source = "package p;\n" + IMPORTS + "class Outer {\nstatic class Middle {\n@Job\nstatic class Nested {\n"
                + MEMBERS + "}\n}\n}\n";
        assertThat(results("p.Outer$Middle$Nested", source)).containsExactlyInAnyOrderElementsOf(TOTALS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lane",
                "Stage",
                "Out",
                "Counter",
                "Context",
                "TimeWindow",
                "StreamSink",
                "SourceHandle",
                "SlotTable",
                "Hashes",
                "Codec",
                "Codecs",
                "JobPlan",
                "JobRunner",
                "Pane",
                "Closing",
                "BinaryInput",
                "InputInput",
                "TotalsOut",
                "TotalsMerged",
                "STRIDE",
                "Instant",
                "Optional",
                "IOException",
                "Generated"
            })
    void aTypeNamedLikeOneOfTheEngineOrOfGeneratedCode(String name) {
        String nested = "package p;\n" + IMPORTS + "@Job\nclass Names {\n"
                + MEMBERS.replace("Total ", name + " ").replace("Total(", name + "(") + "}\n";
        assertThat(results("p.Names", nested))
                .containsExactlyInAnyOrder(name + "[key=a, count=2]", name + "[key=b, count=1]");
        String beside = "package p;\n" + IMPORTS + "@Job\nclass Names {\n"
                + MEMBERS.replace("record Total(String key, int count) {}", "")
                        .replace("Total ", name + " ")
                        .replace("Total(", name + "(")
                + "}\n";
        String type = "package p;\nrecord " + name + "(String key, int count) {}\n";
        assertThat(results("p.Names", beside, type)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state",
                "job",
                "lane",
                "watermark",
                "$x",
                "$",
                "\u00fcbung",
                "\u6c34",
                "class_",
                "record",
                "timestamp",
                "limit",
                "e",
                "key",
                "pane",
                "at",
                "result",
                "work",
                "start",
                "close",
                "flush",
                "stop",
                "finished",
                "failure",
                "taken",
                "position",
                "time",
                "idle",
                "now",
                "due",
                "config",
                "input_lag",
                "input_watermark",
                "input_idle",
                "input_generator",
                "totals_state",
                "totals_windows",
                "totals_window",
                "totals_late",
                "totals_watermark",
                "results_records",
                "LongNameWithCapitals",
                "X",
                "Totals_late",
                "input_malformedWatch",
                "toString",
                "getClass1"
            })
    void aStepOfThatName(String name) {
        String filter = "@Filter boolean " + name + "(In in) { return true; }\n";
        String source = "package p;\n" + IMPORTS + "@Job\nclass Names {\n"
                + MEMBERS.replace("@KeyBy(", filter + "@From(\"" + name + "\") @KeyBy(") + "}\n";
        assertThat(results("p.Names", source)).containsExactlyInAnyOrderElementsOf(TOTALS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state",
                "lane",
                "$x",
                "\u00fcbung",
                "class_",
                "key",
                "result",
                "input_lag",
                "results_late",
                "work"
            })
    void aStepClassASourceAndASinkOfThatName(String name) {
        String source = "package p;\n" + IMPORTS + "@Job\nclass Names {\n" + MEMBERS.replace("Totals", name) + "}\n";
        assertThat(results("p.Names", source)).hasSize(2);
        source = "package p;\n" + IMPORTS + "@Job\nclass Names {\n" + MEMBERS.replace("input()", name + "()") + "}\n";
        assertThat(results("p.Names", source)).hasSize(2);
        source = "package p;\n" + IMPORTS + "@Job\nclass Names {\n" + MEMBERS.replace("void results", "void " + name)
                + "}\n";
        assertThat(sink(name, "p.Names", source)).hasSize(2);
    }

    @Test
    void twoStepsThatDifferInTheirFirstLetterOnly() {
        String source = "package p;\n" + IMPORTS + "@Job\nclass Names {\n"
                + MEMBERS.replace("void results", "void totals") + "}\n";
        assertThat(sink("totals", "p.Names", source)).hasSize(2);
    }

    @Test
    void twoTypesOfTheSameSimpleName() {
        String source = "package p;\n" + IMPORTS + "@Job\nclass Names {\n"
                + "static class A { record Total(int x) {} }\n"
                + "@From(\"input\") @Transform A.Total second(In in) { return new A.Total(1); }\n"
                + "@Sink void seconds(A.Total total) {}\n" + MEMBERS + "}\n";
        assertThat(results("p.Names", source)).containsExactlyInAnyOrderElementsOf(TOTALS);
    }

    /** Components and fields of state named like the variables and methods of generated code, in all forms of text. */
    @Test
    void componentsNamedLikeLocalVariables() {
        String names =
                "timestamp record at value key out nulls in row reuse copy field type element values count hash found "
                        + "slots objects other from step result e nulls_ i entry free shift mask initial hasAt time $ \u00fcbung _x";
        StringBuilder components = new StringBuilder();
        StringBuilder fields = new StringBuilder();
        StringBuilder arguments = new StringBuilder();
        int index = 0;
        for (String name : names.split(" ")) {
            String type = List.of("int", "String", "long", "List<String>").get(index % 4);
            components.append(index == 0 ? "" : ", ").append(type).append(' ').append(name);
            arguments.append(index++ == 0 ? "" : ", ").append(type.length() > 4 ? "null" : "1");
            fields.append(type).append(' ').append(name).append("; ");
        }
        String source = """
                package p;
                import io.thalweg.annotations.*;
                import io.thalweg.api.*;
                import java.util.List;
                @Job
                class Locals {
                    record Row(%1$s) {}
                    static class Carrier { %2$s }
                    record Flat(int row, String record, long reuse, Integer column, char read, double write) {}
                    @Source StreamSource<Row> input(@Json Format<Row> format) { return CollectionSource.of(List.of(new Row(%3$s))); }
                    @Transform Carrier carry(Row row) { return new Carrier(); }
                    @KeyBy("at") static class Step {
                        %2$s
                        @OnEvent Carrier on(Carrier carrier) { return carrier; }
                    }
                    @From("Step") @Transform Flat flat(Carrier carrier) { return new Flat(1, "", 1, 1, 'c', 1); }
                    @Sink StreamSink<Flat> results(@Csv Format<Flat> format) { return flat -> {}; }
                    @From("carry") @Sink StreamSink<Carrier> carriers(@Json Format<Carrier> format) { return carrier -> {}; }
                }
                """.formatted(components, fields, arguments);
        assertThat(results("p.Locals", source)).hasSize(1);
    }

    private static List<String> results(String job, String... sources) {
        return sink("results", job, sources);
    }

    private static List<String> sink(String step, String job, String... sources) {
        CompiledSources compiled = InMemoryCompiler.compile(sources);
        assertThat(compiled.generatedSources().values()).allMatch(DeterminismTest::isAscii);
        try (TestJob run = TestJob.running(compiled.plan(job), Config.of(Map.of()))) {
            return run.<Object>sink(step).stream().map(Object::toString).toList();
        }
    }
}
