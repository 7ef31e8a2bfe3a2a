package io.thalweg.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.diagnostic.Catalogue;
import io.thalweg.processor.diagnostic.CatalogueEntry;
import io.thalweg.processor.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks the catalogue of diagnostics: no code without a case that leads to it, and each case leads to exactly what it
 * says. The cases are the files in {@code src/test/resources/diagnostics}; {@link CompileFailCase} describes them.
 */
class DiagnosticCatalogueTest {

    private static final Path CASES = Path.of("src/test/resources/diagnostics");

    static List<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void caseLeadsToWhatItSays(String file) {
        CompileFailCase given = CompileFailCase.read(CASES.resolve(file));
        assertThat(given.expectations())
                .as("a case expects the code it is named after")
                .anyMatch(expectation -> expectation.code().equals(given.code()));
        assertThat(CaseCompilation.problemsOf(given)).isEmpty();
    }

    @Test
    void everyCodeHasACase() throws IOException {
        Set<String> tested = cases().stream()
                .map(file -> CompileFailCase.read(CASES.resolve(file)).code())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known =
                Catalogue.all().stream().map(DiagnosticCode::id).collect(Collectors.toCollection(TreeSet::new));
        assertThat(tested).isEqualTo(known);
    }

    @Test
    void catalogueIsLargeEnoughToBeUseful() {
        assertThat(Catalogue.all()).hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void everyCodeHasItsOwnNumber() {
        assertThat(Catalogue.all()).extracting(DiagnosticCode::id).doesNotHaveDuplicates();
    }

    @Test
    void everyEntryIsComplete() {
        for (DiagnosticCode code : Catalogue.all()) {
            CatalogueEntry entry = code.entry();
            assertThat(List.of(entry.title(), entry.explanation(), entry.wrong(), entry.right()))
                    .as(code.id())
                    .noneMatch(String::isBlank);
            assertThat(entry.wrong()).as(code.id()).isNotEqualTo(entry.right());
        }
    }
}
