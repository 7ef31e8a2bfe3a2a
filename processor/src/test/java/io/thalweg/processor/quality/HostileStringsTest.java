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
import java.util.stream.Collectors;
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
        assertThat(texts.keySet())
                .as("reports keep their lines")
                .allMatch(name -> lines(compiled, name) == lines(compiled, "Valid"));
        if (place == HostilePlace.JOB_NAME || place == HostilePlace.CHECKPOINTED_STORAGE) {
            assertThat(texts).as("any text makes sense here").hasSizeGreaterThan(150);
        }
    }

    @Test
    void messagesQuoteOnlyTheBeginningOfALongText() {
        Map<String, String> sources = new LinkedHashMap<>();
        for (HostilePlace place : HostilePlace.values()) {
            sources.put("Long" + place, place.source("Long" + place, "x".repeat(70_000)));
        }
        assertThat(messages(sources))
                .hasSize(sources.size())
                .extracting(message -> text(message).length())
                .allMatch(length -> length < READABLE);
    }

    @Test
    void eachDelimiterIsWrittenOrRefused() {
        Map<String, String> sources = new LinkedHashMap<>();
        for (int character : delimiters()) {
            sources.put("Csv" + character, csvJob("Csv" + character, List.of(character)));
        }
        Set<String> refused = refused(sources);
        List<Integer> accepted = new ArrayList<>();
        for (int character : delimiters()) {
            if (!refused.contains("Csv" + character)) {
                accepted.add(character);
            }
        }
        assertThat(accepted).hasSizeGreaterThan(80).contains((int) ';', (int) '\t', (int) '\\', (int) '\'');
        CompiledSources compiled = InMemoryCompiler.compile(csvJob("All", accepted));
        try (TestJob job = TestJob.running(compiled.plan("hostile.All"), Config.of(Map.of()))) {
            assertThat(job.<Object>sink("print"))
                    .hasSize(accepted.size())
                    .allMatch(row -> row.toString().endsWith("a b]"));
        }
    }

    private static int[] delimiters() {
        return IntStream.concat(
                        IntStream.range(0, 256), IntStream.of(0x2028, 0x2029, 0x202e, 0xd800, 0xdc00, 0xfeff, 0xffff))
                .toArray();
    }

    /** A job with a source for each delimiter, which writes a row with it and reads it again. */
    private static String csvJob(String className, List<Integer> delimiters) {
        StringBuilder steps = new StringBuilder();
        for (int delimiter : delimiters) {
            steps.append(
                    "@Source StreamSource<Row> rows%d(@Csv(delimiter = %s) Format<Row> format) { return again(format); }\n"
                            .formatted(delimiter, HostileTexts.literal((char) delimiter)));
        }
        String streams =
                delimiters.stream().map(delimiter -> "\"rows" + delimiter + '"').collect(Collectors.joining(", "));
        return """
                package hostile;
                import io.thalweg.annotations.*;
                import io.thalweg.api.*;
                import java.io.*;
                import java.util.List;
                @Job
                class %s {
                    record Row(int left, String right) {}
                    private static StreamSource<Row> again(Format<Row> format) {
                        try {
                            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                            Format.Writer<Row> writer = format.writer(bytes, true);
                            writer.write(new Row(1, "a b"));
                            writer.flush();
                            ByteArrayInputStream in = new ByteArrayInputStream(bytes.toByteArray());
                            return CollectionSource.of(List.of(format.reader(in, 0).next(null)));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                    @From({%s}) @Sink void print(Row row) {}
                    %s
                }
                """.formatted(className, streams, steps);
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
        Set<String> refused = new TreeSet<>();
        List<String> strange = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> message : messages(sources)) {
            if (!OURS.matcher(text(message)).matches() || text(message).contains("bug in Thalweg")) {
                strange.add(text(message).substring(0, Math.min(text(message).length(), READABLE)));
            }
            String path = message.getSource().toUri().getPath();
            refused.add(path.substring(path.lastIndexOf('/') + 1).replace(".java", ""));
        }
        assertThat(strange).as("messages that are not for the user").isEmpty();
        return refused;
    }

    private List<Diagnostic<? extends JavaFileObject>> messages(Map<String, String> sources) {
        Map<String, String> files = new LinkedHashMap<>();
        sources.forEach((name, source) -> files.put("hostile/" + name + ".java", source));
        return Javac.process(new ThalwegProcessor(), folder, files).stream()
                .filter(message -> message.getKind() == Kind.ERROR)
                .collect(Collectors.toList());
    }

    private static String text(Diagnostic<?> message) {
        return message.getMessage(Locale.ROOT);
    }

    private static long lines(CompiledSources compiled, String name) {
        return compiled.plan("hostile." + name).explain().lines().count();
    }

    private static void runs(HostilePlace place, JobPlan plan, String text) {
        assertThat(plan.explain()).contains("Steps", "Edges");
        switch (place) {
            case JOB_NAME -> assertThat(plan.name()).isEqualTo(text);
            case CHECKPOINTED_EVERY -> assertThat(plan.defaults().options()).containsEntry("checkpoint-every", text);
            case CHECKPOINTED_STORAGE ->
                assertThat(plan.defaults().options()).containsEntry("checkpoint-storage", text);
            default -> assertThat(plan.name()).matches("Case\\d+|Valid");
        }
        try (TestJob job = TestJob.running(plan, Config.of(Map.of("x", "1s", "y", "1s")))) {
            if (place == HostilePlace.SIDE_OUTPUT) {
                assertThat(job.<Object>side("step." + text)).containsExactly(1L);
            }
        }
    }
}
