package io.thalweg.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules of style that the compiler and the formatter do not hold, over all modules. */
class SourceStyleTest {

    private static final Path PROJECT = Path.of("..");

    /** In the heads of files only: texts in tests hold jobs of users, who may import as they like. */
    @Test
    void noFileImportsByStar() throws IOException {
        assertThat(sources())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(head(file)).noneMatch(line -> line.endsWith(".*;")));
    }

    @Test
    void everyPackageOfTheProductSaysWhatItOwns() throws IOException {
        assertThat(sources())
                .filteredOn(file -> file.toString().contains("/src/main/java/"))
                .allSatisfy(file ->
                        assertThat(file.resolveSibling("package-info.java")).exists());
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> !file.toString().contains("/resources/"))
                    .toList();
        }
    }

    /** The lines up to the first type. */
    private static List<String> head(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.takeWhile(line -> line.isEmpty() || line.startsWith("package") || line.startsWith("import"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }
}
