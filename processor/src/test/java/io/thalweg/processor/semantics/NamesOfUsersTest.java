package io.thalweg.processor.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.JobText;
import io.thalweg.processor.testing.RecordValues;
import io.thalweg.testkit.TestJob;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Users call their steps, fields, components and types what they like: names of generated code must give way. */
final class NamesOfUsersTest {

    /** Words that generated code may want for itself: members of a stage, locals, parts of names it puts together. */
    private static final List<String> NAMES = List.of(
            "job lane config limit now due taken position e record timestamp watermark idle result time key state pane at "
                    .concat(
                            "gap session sessions slice from before first window firstWindow accepted other into value ")
                    .concat("failure emit work start stop close flush end active malformed finished processingTime ")
                    .concat("context out in hash table panes windows merged number next clear size counter late ")
                    .concat("metrics clock codec source sink input output step name plan stage lanes i index ")
                    .concat("create toString2 hashCode2 load store find remove grow cold consume advance fire merge ")
                    .concat("reset newValue emptied buffer records count sum a b c t x lag bound emitter maxTimestamp")
                    .split(" "));

    @Test
    @DisplayName("steps may have any name")
    void steps() {
        String[] sources = NAMES.stream().map(NamesOfUsersTest::jobWithStep).toArray(String[]::new);
        CompiledSources compiled = InMemoryCompiler.compile(sources);
        for (String name : NAMES) {
            String packageName = "names.steps_" + name;
            try (TestJob job = TestJob.of(compiled.plan(packageName + ".Names"))) {
                Class<?> type = compiled.load(packageName + ".Names$In");
                job.source(name).emit(RecordValues.create(type, 1L, "a", 2L));
                job.finish();
                assertThat(job.sink(name + "3")).as(name).containsExactly("a2", "a2");
            }
        }
    }

    /** A source, a transform and a window, whose names are the word, and the word with something behind it. */
    private static String jobWithStep(String name) {
        String upper = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return JobText.in("names.steps_" + name, """
                @Job
                class Names {
                    record In(@EventTime long timestamp, String key, long value) {}

                    @Source @Watermark StreamSource<In> NAME() { return CollectionSource.of(List.of()); }

                    @From("NAME") @Transform In NAME2(In in) { return in; }

                    @From("NAME2") @KeyBy("key") @Window(size = "2s", slide = "1s")
                    static class UPPERWindow {
                        long NAME;
                        @OnEvent void add(In row_) { NAME += row_.value(); }
                        @OnMerge void merge(UPPERWindow that_) { NAME += that_.NAME; }
                        @OnWindow String result(@Key String key_) { return key_ + NAME; }
                    }

                    @From("UPPERWindow") @Sink void NAME3(String result) {}
                }
                """.replace("NAME", name).replace("UPPER", upper));
    }

    @Test
    @DisplayName("fields of steps, components of records and parts of keys may have any name")
    void components() {
        String[] sources =
                NAMES.stream().map(NamesOfUsersTest::jobWithComponents).toArray(String[]::new);
        CompiledSources compiled = InMemoryCompiler.compile(sources);
        for (String name : NAMES) {
            String packageName = "names.parts_" + name;
            try (TestJob job = TestJob.of(compiled.plan(packageName + ".Names"))) {
                Class<?> type = compiled.load(packageName + ".Names$In");
                job.source("rows").emit(RecordValues.create(type, 1L, "a", 2L), RecordValues.create(type, 2L, "a", 2L));
                job.finish();
                assertThat(job.sink("shown")).as(name).containsExactly("4", "4", "4");
                assertThat(job.sink("rolled")).as(name).containsExactly("2", "4");
            }
        }
    }

    private static String jobWithComponents(String name) {
        return JobText.in("names.parts_" + name, """
                @Job
                class Names {
                    record In(@EventTime long TIME, String NAME, long NAME_) {}

                    @Source @Watermark StreamSource<In> rows() { return CollectionSource.of(List.of()); }

                    @From("rows") @KeyBy({"NAME", "NAME_"}) @Window(gap = "1s")
                    static class Visits {
                        long NAME;
                        String NAME_ = "";
                        @OnEvent void add(In NAME) { this.NAME += NAME.NAME_(); }
                        @OnMerge void merge(Visits that) { NAME += that.NAME; }
                        @OnWindow String result() { return NAME + NAME_; }
                    }

                    @From("rows") @KeyBy("NAME") @Window(size = "2s", slide = "1s")
                    static class Sums {
                        long NAME;
                        @OnEvent void add(In NAME) { this.NAME += NAME.NAME_(); }
                        @OnWindow String result() { return NAME + ""; }
                    }

                    @From("rows") @KeyBy("NAME")
                    static class Rolling {
                        long NAME;
                        @OnEvent String add(In NAME) {
                            this.NAME += NAME.NAME_();
                            return this.NAME + "";
                        }
                    }

                    @From({"Visits", "Sums"}) @Sink void shown(String result) {}
                    @From("Rolling") @Sink void rolled(String result) {}
                }
                """.replace("TIME", name.equals("timestamp") ? "when" : "timestamp")
                .replace("NAME", name));
    }

    @Test
    @DisplayName("types of the user may be called like types of the JDK and of the engine")
    void types() {
        String[] sources = {
            typeNamed("Stage"), typeNamed("Lane"), typeNamed("Out2"), typeNamed("Math"), typeNamed("String2"),
            typeNamed("Object"), typeNamed("Long"), typeNamed("Override"), typeNamed("Pane"), typeNamed("Codec"),
            typeNamed("Counter"), typeNamed("Codecs"), typeNamed("SourceHandle"), typeNamed("Thread"),
                    typeNamed("System"),
            typeNamed("AlignedWindows"), typeNamed("BinaryInput"), typeNamed("RuntimeException"), typeNamed("Throwable")
        };
        CompiledSources compiled = InMemoryCompiler.compile(sources);
        try (TestJob job = TestJob.of(compiled.plan("names.type_math.Names"))) {
            job.source("rows").emit(RecordValues.create(compiled.load("names.type_math.Names$Math"), 1L, "a"));
            job.finish();
            assertThat(job.sink("shown")).containsExactly("a1");
        }
    }

    private static String typeNamed(String name) {
        return JobText.in("names.type_" + name.toLowerCase(Locale.ROOT), """
                @Job
                class Names {
                    record NAME(@EventTime long timestamp, String key) {}

                    @Source @Watermark StreamSource<NAME> rows() { return CollectionSource.of(List.of()); }

                    @From("rows") @KeyBy("key") @Window(size = "2s", slide = "1s")
                    static class Counts {
                        int count;
                        NAME last;
                        @OnEvent void add(NAME row) { count++; last = row; }
                        @OnWindow String result(@Key String key, TimeWindow window, Iterable<NAME> rows) {
                            return window.start() < 0 ? key + count : null;
                        }
                    }

                    @Sink void shown(String result) {}
                }
                """.replace("NAME", name));
    }
}
