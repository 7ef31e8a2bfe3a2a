package io.thalweg.processor.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each row of the semantics that this version covers is cited by a test, here or in another module. */
final class RowsCitedTest {

    private static final Path PROJECT = Path.of("..");

    @Test
    @DisplayName("every row in scope is cited by a test")
    void citedRows() throws IOException {
        String tests = testSources();
        List<String> missing = rows().filter(row -> !isCited(row, tests)).toList();
        assertThat(missing).as("rows of the semantics without a test").isEmpty();
    }

    @Test
    @DisplayName("a row that is out of scope would be missed, so the search can fail")
    void uncitedRow() {
        assertThat(isCited("E12", "only E121 and XE12 are here")).isFalse();
        assertThat(isCited("E12", "@DisplayName(\"E11, E12: idleness\")")).isTrue();
    }

    private static boolean isCited(String row, String tests) {
        return Pattern.compile("\\b" + row + "\\b").matcher(tests).find();
    }

    private static Stream<String> rows() {
        return Stream.of(
                        numbers("K", 1, 8),
                        numbers("T", 1, 11),
                        Stream.of("T13", "T15", "T17", "T18"),
                        numbers("E", 1, 15),
                        numbers("E", 17, 26),
                        numbers("P", 1, 7),
                        numbers("P", 9, 14),
                        numbers("W", 1, 1),
                        numbers("W", 3, 33),
                        numbers("A", 1, 11),
                        numbers("J", 1, 8),
                        numbers("O", 1, 7),
                        Stream.of("B1", "B2", "B4", "B6", "B8"))
                .flatMap(rows -> rows);
    }

    private static Stream<String> numbers(String letter, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(number -> letter + number);
    }

    /** The text of all test sources of all modules, but this one. */
    private static String testSources() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path root :
                List.of(PROJECT.resolve("processor"), PROJECT.resolve("runtime"), PROJECT.resolve("examples"))) {
            for (Path file : javaTests(root)) {
                text.append(Files.readString(file)).append('\n');
            }
        }
        return text.toString();
    }

    private static List<Path> javaTests(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> tests = new ArrayList<>();
            files.filter(RowsCitedTest::isTestSource).forEach(tests::add);
            return tests;
        }
    }

    private static boolean isTestSource(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.contains("/src/test/java/")
                && path.endsWith("Test.java")
                && !path.endsWith(RowsCitedTest.class.getSimpleName() + ".java");
    }
}
