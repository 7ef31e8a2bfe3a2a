package io.thalweg.processor.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.golden.GoldenJob;
import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same job gives the same bytes, whatever stands beside it: neither the order of source files nor unrelated classes
 * and jobs, nor the order of their members, are to be seen in what is generated.
 */
class DeterminismTest {

    private static final String UNRELATED_HEAD = """
            package unrelated;
            import io.thalweg.annotations.*;
            import io.thalweg.api.*;
            import java.util.List;
            @Job
            class Unrelated {
                record Pair(int left, int right) {}
                record Same(Pair pair) {}
            """;
    private static final List<String> UNRELATED_MEMBERS = List.of(
            "@Source StreamSource<Pair> pairs() { return CollectionSource.of(List.of()); }",
            "@Filter boolean positive(Pair pair) { return pair.left() > 0; }",
            "@From(\"positive\") @Transform Same same(Pair pair) { return new Same(pair); }",
            "@Sink void print(Same same) {}",
            "@From(\"same\") @Sink void count(Same same) {}",
            "int field; static String helper() { return \"\"; }");

    private static CompiledSources together;
    private static CompiledSources reversed;

    static List<GoldenJob> jobs() {
        return GoldenJob.all();
    }

    @BeforeAll
    static void compileAllJobsTwice() {
        List<String> sources = new ArrayList<>();
        jobs().forEach(job -> sources.addAll(job.sources()));
        sources.add(unrelated(UNRELATED_MEMBERS));
        together = InMemoryCompiler.compile(sources.toArray(String[]::new));
        List<String> members = new ArrayList<>(UNRELATED_MEMBERS);
        Collections.reverse(members);
        sources.set(sources.size() - 1, unrelated(members));
        Collections.reverse(sources);
        reversed = InMemoryCompiler.compile(sources.toArray(String[]::new));
    }

    private static String unrelated(List<String> members) {
        return UNRELATED_HEAD + String.join("\n", members) + "\n}\n";
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void aloneAgain(GoldenJob job) {
        CompiledSources again = InMemoryCompiler.compile(job.sources().toArray(String[]::new));
        assertThat(texts(again)).isEqualTo(texts(job.compiled()));
        assertThat(bytes(again)).isEqualTo(bytes(job.compiled()));
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void besideOtherJobs(GoldenJob job) {
        assertThat(texts(job.compiled())).isNotEmpty();
        assertThat(texts(together)).containsAllEntriesOf(texts(job.compiled()));
        assertThat(bytes(together)).containsAllEntriesOf(bytes(job.compiled()));
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void besideOtherJobsInReversedOrder(GoldenJob job) {
        assertThat(texts(reversed)).containsAllEntriesOf(texts(job.compiled()));
        assertThat(bytes(reversed)).containsAllEntriesOf(bytes(job.compiled()));
    }

    /** The comparison can fail: the unrelated job itself does change when its members change places. */
    @Test
    void theOrderOfAJobsOwnMembersMatters() {
        assertThat(texts(together).get("unrelated.Unrelated_Stage1"))
                .isNotNull()
                .isNotEqualTo(texts(reversed).get("unrelated.Unrelated_Stage1"));
    }

    /** As Gradle's isolating mode asks: a file that was made from none or several elements makes it compile all anew. */
    @ParameterizedTest
    @MethodSource("jobs")
    void eachFileIsMadeFromOneElement(GoldenJob job, @TempDir Path folder) {
        RecordingProcessor processor = new RecordingProcessor();
        Map<String, String> sources = new TreeMap<>();
        job.sources().forEach(source -> sources.put("Source" + sources.size() + ".java", source));
        Javac.process(processor, folder, sources);
        Map<String, List<String>> origins = processor.origins();
        assertThat(origins).hasSize(texts(job.compiled()).size());
        assertThat(origins.values()).allMatch(origin -> origin.size() == 1);
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void generatedSourcesAreAscii(GoldenJob job) {
        assertThat(job.compiled().generatedSources().values()).allMatch(DeterminismTest::isAscii);
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 128);
    }

    /** Generated sources and the plan reports, by name. */
    private static Map<String, String> texts(CompiledSources compiled) {
        Map<String, String> texts = new TreeMap<>(compiled.generatedSources());
        compiled.resources().forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }

    private static Map<String, String> bytes(CompiledSources compiled) {
        Map<String, String> bytes = new TreeMap<>();
        compiled.classFiles()
                .forEach((name, file) -> bytes.put(name, HexFormat.of().formatHex(file)));
        return bytes;
    }
}
