package io.thalweg.processor.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.api.Config;
import io.thalweg.processor.ThalwegProcessor;
import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.runtime.job.JobPlan;
import io.thalweg.testkit.TestJob;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Any text in any annotation either arrives in the running program as it is, or is refused by a message of ours. */
class HostileStringsTest {

    private static final Pattern OURS = Pattern.compile("(?s)\\[THW-\\d+] .*");
    private static final int READABLE = 2_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(HostilePlace.class)
    void eachTextArrivesOrIsRefused(HostilePlace place) {
        Map<String, String> texts = named(HostileTexts.all());
        texts.put("Valid", place.valid());
        texts.keySet().removeAll(refused(sources(place, texts)));
        assertThat(texts).as("accepted texts").containsKey("Valid");
        CompiledSources compiled =
                InMemoryCompiler.compile(sources(place, texts).values().toArray(String[]::new));
        assertThat(compiled.generatedSources().values()).allMatch(DeterminismTest::isAscii);
        texts.forEach((name, text) -> runs(place, compiled.plan("hostile." + name), text));
    }

    @Test
    void mostTextsAreAcceptedWhereAnyTextMakesSense() {
        for (HostilePlace place : List.of(HostilePlace.JOB_NAME, HostilePlace.CHECKPOINTED_STORAGE)) {
            Map<String, String> texts = named(HostileTexts.all());
            Set<String> refused = refused(sources(place, texts));
            assertThat(texts.size() - refused.size()).isGreaterThan(120);
        }
    }

    @Test
    void eachDelimiterIsWrittenOrRefused() {
        Map<String, String> sources = new LinkedHashMap<>();
        for (int character : delimiters()) {
            sources.put("Csv" + character, csvJob("Csv" + character, (char) character));
        }
        sources.keySet().removeAll(refused(sources));
        assertThat(sources).hasSizeGreaterThan(80).containsKeys("Csv" + (int) ';', "Csv" + (int) '\t', "Csv" + (int) '\\');
        CompiledSources compiled = InMemoryCompiler.compile(sources.values().toArray(String[]::new));
        for (String name : sources.keySet()) {
            TestJob.running(compiled.plan("hostile." + name), Config.of(Map.of())).close();
        }
    }

    private static int[] delimiters() {
        return IntStream.concat(
                        IntStream.range(0, 256),
                        IntStream.of(0x2028, 0x2029, 0x202e, 0xd800, 0xdc00, 0xfeff, 0xffff))
                .toArray();
    }

    /** Writes and reads with the delimiter while it starts. */
    private static String csvJob(String className, char delimiter) {
        return """
                package hostile;
                import io.thalweg.annotations.*;
                import io.thalweg.api.*;
                import java.util.List;
                @Job
                class %s {
                    record Row(int left, String right) {}
                    @Source StreamSource<Row> rows(@Csv(delimiter = §) Format<Row> format) {
                        return CollectionSource.of(List.of(new Row(1, "a"), new Row(2, "b")));
                    }
                    @Sink void print(Row row) {}
                }
                """
                .formatted(className)
                .replace("§", HostileTexts.literal(delimiter));
    }

    private static Map<String, String> named(List<String> texts) {
        Map<String, String> named = new LinkedHashMap<>();
        texts.forEach(text -> named.put("Case" + named.size(), text));
        assertThat(named).hasSizeGreaterThan(150);
        return named;
    }

    private static Map<String, String> sources(HostilePlace place, Map<String, String> texts) {
        Map<String, String> sources = new LinkedHashMap<>();
        texts.forEach((name, text) -> sources.put(name, place.source(name, text)));
        return sources;
    }

    /** The classes about which the compiler complained; it must have done so in its own words. */
    private Set<String> refused(Map<String, String> sources) {
        Map<String, String> files = new LinkedHashMap<>();
        sources.forEach((name, source) -> files.put("hostile/" + name + ".java", source));
        Set<String> refused = new TreeSet<>();
        List<String> strange = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> message : Javac.process(new ThalwegProcessor(), folder, files)) {
            if (message.getKind() != Kind.ERROR) {
                continue;
            }
            String text = message.getMessage(Locale.ROOT);
            if (!OURS.matcher(text).matches() || text.contains("bug in Thalweg") || text.length() > READABLE) {
                strange.add(text.length() + " characters: " + text.substring(0, Math.min(text.length(), READABLE)));
            }
            String path = message.getSource().toUri().getPath();
            refused.add(path.substring(path.lastIndexOf('/') + 1).replace(".java", ""));
        }
        assertThat(strange).as("messages that are not for the user").isEmpty();
        return refused;
    }

    private static void runs(HostilePlace place, JobPlan plan, String text) {
        assertThat(plan.explain()).contains("Steps", "Edges");
        switch (place) {
            case JOB_NAME -> assertThat(plan.name()).isEqualTo(text);
            case CHECKPOINTED_EVERY -> assertThat(plan.defaults().checkpointEvery()).isEqualTo(text);
            case CHECKPOINTED_STORAGE -> assertThat(plan.defaults().checkpointStorage()).isEqualTo(text);
            default -> assertThat(plan.name()).matches("Case\\d+|Valid");
        }
        try (TestJob job = TestJob.running(plan, Config.of(Map.of("x", "1s", "y", "1s")))) {
            if (place == HostilePlace.SIDE_OUTPUT) {
                assertThat(job.<Object>side("step." + text)).containsExactly(1L);
            }
        }
    }
}
