package io.thalweg.processor.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.ThalwegProcessor;
import io.thalweg.processor.testing.InMemoryCompiler;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.Diagnostic;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A type of the user's package hides the type of java.lang with the same name. Either generated code does not mind, or
 * the job is refused.
 */
class JavaLangNamesTest {

    /** Uses no name of java.lang itself. */
    private static final String JOB = """
            package %s;
            import io.thalweg.annotations.*;
            import io.thalweg.api.CollectionSource;
            import io.thalweg.api.Context;
            import io.thalweg.api.Format;
            import io.thalweg.api.Out;
            import io.thalweg.api.StreamSource;
            import io.thalweg.api.TimeWindow;
            import java.time.Instant;
            import java.util.List;
            import java.util.Map;
            @Job
            class Names {
                enum Kind { A, B }
                static class In {
                    @EventTime Instant time;
                    int key;
                    double mean;
                    Kind kind;
                    List<byte[]> parts;
                    Map<Kind, Instant> times;
                }
                record Row(long key, Kind kind, double mean) {}
                @Source(malformed = Malformed.SKIP) @Watermark(lag = "1s", idleAfter = "1s")
                StreamSource<In> in(@Json Format<In> json, @Csv Format<Row> csv) { return CollectionSource.of(List.of()); }
                @KeyBy({"key", "kind"}) @Window(size = "1h", slide = "1m", lateness = "1s")
                static class Sliding {
                    int count;
                    double sum;
                    Kind kind;
                    @OnEvent void add(In in) { count++; }
                    @OnMerge void merge(Sliding other) { count += other.count; }
                    @OnWindow void row(TimeWindow window, Iterable<In> all, Context context, Out<Row> out) {
                        out.emit(new Row(count, kind, sum));
                    }
                }
                @From("in") @KeyBy("key") @Window(gap = "1h")
                static class Session {
                    boolean open;
                    @OnEvent void add(In in) { open = true; }
                    @OnMerge void merge(Session other) { open |= other.open; }
                    @OnWindow Row row(@Key int key) { return new Row(key, Kind.A, 0); }
                }
                @From({"Sliding", "Session"}) @Sink void rows(Row row) {}
                @From("Sliding.late") @Sink void late(In in) {}
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void aHiddenTypeOfJavaLangIsNotUsedOrIsRefused() throws Exception {
        Set<String> names = SimpleNamesTest.namesIn(Path.of(URI.create("jrt:/java.base/java/lang")));
        names.remove("Iterable"); // a parameter of the job is one
        assertThat(names).hasSizeGreaterThan(80).contains("Long", "Override", "Record");
        Set<String> refused = refused(names);
        assertThat(refused).isSubsetOf(names).isNotEqualTo(names);
        List<String> sources = new ArrayList<>();
        for (String name : names) {
            if (!refused.contains(name)) {
                sources.addAll(sources(name).values());
            }
        }
        assertThat(InMemoryCompiler.compile(sources.toArray(String[]::new)).generatedSources())
                .hasSizeGreaterThan(names.size() - refused.size());
    }

    private static Map<String, String> sources(String name) {
        String inPackage = "of" + name;
        return Map.of(
                inPackage + "/Names.java",
                JOB.formatted(inPackage),
                inPackage + "/" + name + ".java",
                "package " + inPackage + ";\nclass " + name + " {}\n");
    }

    private Set<String> refused(Set<String> names) {
        Map<String, String> files = new LinkedHashMap<>();
        names.forEach(name -> files.putAll(sources(name)));
        Set<String> refused = new TreeSet<>();
        for (Diagnostic<? extends JavaFileObject> message : Javac.process(new ThalwegProcessor(), folder, files)) {
            if (message.getKind() == Kind.ERROR) {
                assertThat(message.getMessage(Locale.ROOT)).startsWith("[THW-116]");
                refused.add(message.getSource().toUri().getPath().replaceFirst("^/?of(\\w+)/.*", "$1"));
            }
        }
        return refused;
    }
}
