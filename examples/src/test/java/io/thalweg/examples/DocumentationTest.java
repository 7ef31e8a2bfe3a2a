package io.thalweg.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documentation points at files that exist. Runs in the module's folder, as Maven runs tests. */
class DocumentationTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path ARCHITECTURE = ROOT.resolve("docs/ARCHITECTURE.md");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)#\\s]+)[^)]*\\)");
    private static final Pattern TABLE_ROW = Pattern.compile("(?m)^\\|[^|\n]+\\?[^|\n]*\\|([^\n]+)\\|$");

    @Test
    void relativeLinksOfAllPagesExist() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            broken.addAll(brokenLinks(page, Files.readString(page)));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyRowOfTheWhereIsTableHasALink() throws IOException {
        List<String> answers = matches(TABLE_ROW, Files.readString(ARCHITECTURE));
        assertThat(answers)
                .hasSizeGreaterThan(10)
                .allSatisfy(
                        answer -> assertThat(matches(LINK, answer)).as(answer).isNotEmpty());
    }

    @Test
    void aBrokenLinkIsNoticed() {
        assertThat(brokenLinks(ARCHITECTURE, "[a](ARCHITECTURE.md) [b](missing.md#part) [c](https://example.org/x)"))
                .containsExactly("docs/ARCHITECTURE.md: missing.md");
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String folder : List.of("docs", "examples", "benchmarks")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                files.filter(DocumentationTest::isPage).forEach(pages::add);
            }
        }
        pages.add(ROOT.resolve("README.md"));
        pages.add(ROOT.resolve("CONTRIBUTING.md"));
        return pages;
    }

    private static boolean isPage(Path file) {
        return file.getFileName().toString().endsWith(".md") && !file.startsWith(ROOT.resolve("examples/target"));
    }

    private static List<String> brokenLinks(Path page, String text) {
        return matches(LINK, text).stream()
                .filter(link -> !link.contains("://"))
                .filter(link -> !Files.exists(page.resolveSibling(link)))
                .map(link -> ROOT.relativize(page) + ": " + link)
                .toList();
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
