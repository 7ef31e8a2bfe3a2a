package io.thalweg.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.diagnostic.Catalogue;
import io.thalweg.processor.diagnostic.CatalogueEntry;
import io.thalweg.processor.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** {@code docs/diagnostics.md} says what the catalogue says; {@code -Dgoldens.update=true} writes it anew. */
class DiagnosticsPageTest {

    private static final Path PAGE = Path.of("../docs/diagnostics.md");

    private static final String INTRODUCTION = """
            # Diagnostics

            What javac says about a job, by code. An error keeps the program of its job from being written; other jobs
            of the same compilation are not concerned. A warning is a program that is probably not meant. A note never
            fails a build, not even with `-Werror`. This page is made from the catalogue in
            `io.thalweg.processor.diagnostic` (CONTRIBUTING.md says how to add a diagnostic).

            """;

    @Test
    void pageIsMadeFromTheCatalogue() throws IOException {
        String expected = page();
        if (Boolean.getBoolean("goldens.update")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, expected);
        }
        assertThat(PAGE).as("-Dgoldens.update=true writes it").exists();
        assertThat(Files.readString(PAGE)).isEqualTo(expected);
    }

    private static String page() {
        List<DiagnosticCode> codes = Catalogue.all().stream()
                .sorted(Comparator.comparing(DiagnosticCode::id))
                .toList();
        StringBuilder page = new StringBuilder(INTRODUCTION);
        page.append("| Code | Kind | What |\n|---|---|---|\n");
        codes.forEach(code -> page.append(row(code.entry())));
        codes.forEach(code -> page.append(section(code.entry())));
        return page.toString();
    }

    private static String row(CatalogueEntry entry) {
        String anchor = entry.id().toLowerCase(Locale.ROOT);
        return "| [" + entry.id() + "](#" + anchor + ") | " + kind(entry) + " | " + entry.title() + " |\n";
    }

    private static String section(CatalogueEntry entry) {
        return "\n## " + entry.id() + "\n\n**" + entry.title() + "** (" + kind(entry) + ")\n\n"
                + entry.explanation().strip() + "\n\nInstead of\n\n" + code(entry.wrong()) + "\nwrite\n\n"
                + code(entry.right());
    }

    private static String kind(CatalogueEntry entry) {
        return entry.severity().name().toLowerCase(Locale.ROOT);
    }

    private static String code(String text) {
        return "```java\n" + text.strip() + "\n```\n";
    }
}
