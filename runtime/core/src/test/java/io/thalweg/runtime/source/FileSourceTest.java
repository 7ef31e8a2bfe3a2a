package io.thalweg.runtime.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.api.FileSource;
import io.thalweg.api.SourceSplit;
import io.thalweg.api.SplitReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSourceTest {

    @TempDir
    Path directory;

    @BeforeEach
    void makeFiles() throws IOException {
        Files.createDirectories(directory.resolve("sub/deep"));
        Files.createDirectories(directory.resolve("empty"));
        for (String name : List.of("b.csv", "a.csv", ".hidden.csv", "c.json", "sub/x.csv", "sub/deep/y.csv")) {
            Files.writeString(directory.resolve(name), "n\n1\n");
        }
    }

    private List<String> splits(String path) throws IOException {
        String prefix = directory + "/";
        return FileSource.of(prefix + path, new Lines()).splits().stream()
                .map(split -> split.id().replace(prefix, ""))
                .toList();
    }

    @Test
    void findsFiles() throws IOException {
        assertThat(splits("a.csv")).containsExactly("a.csv");
        assertThat(splits("")).containsExactly("a.csv", "b.csv", "c.json");
        assertThat(splits("sub/")).containsExactly("sub/x.csv");
        assertThat(splits("empty")).isEmpty();
        assertThat(splits("*.csv")).containsExactly("a.csv", "b.csv");
        assertThat(splits("*/*.csv")).containsExactly("sub/x.csv");
        assertThat(splits("**.csv")).containsExactly("a.csv", "b.csv", "sub/deep/y.csv", "sub/x.csv");
        assertThat(splits("s*b/**/?.csv")).containsExactly("sub/deep/y.csv");
        assertThat(splits("{a,c}.*")).containsExactly("a.csv", "c.json");
        assertThat(splits("[bc].*")).containsExactly("b.csv", "c.json");
    }

    @Test
    void fileWhoseNameLooksLikeAPatternIsAFile() throws IOException {
        Files.writeString(directory.resolve("a[1].csv"), "n\n1\n");
        assertThat(splits("a[1].csv")).containsExactly("a[1].csv");
    }

    @Test
    void namesOfRelativePathsStayRelative() throws IOException {
        assertThat(FileSource.of("*.xml", new Lines()).splits()).containsExactly(new SourceSplit("pom.xml"));
        assertThat(FileSource.of("pom.xml", new Lines()).splits()).containsExactly(new SourceSplit("pom.xml"));
    }

    @Test
    void tellsWhatIsMissing() {
        assertThatThrownBy(() -> splits("a.cvs"))
                .hasMessage("there is no file " + directory + "/a.cvs; did you mean 'a.csv'?");
        assertThatThrownBy(() -> splits("nowhere/a.csv"))
                .hasMessage(
                        "there is no file " + directory + "/nowhere/a.csv, nor a directory " + directory + "/nowhere");
        assertThatThrownBy(() -> splits("*.xml")).hasMessage("no file in " + directory + " matches *.xml");
        assertThatThrownBy(() -> splits("nowhere/*.csv")).hasMessageContaining("there is no directory " + directory);
    }

    private List<Integer> read(SplitReader<Integer> reader, List<Long> positions) throws IOException {
        try (reader) {
            Collected<Integer> output = new Collected<>();
            while (reader.poll(output, 1) != SplitReader.END) {
                positions.add(reader.position());
            }
            return output.records;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"numbers.csv", "numbers.csv.gz"})
    void goesOnAtEachPosition(String name) throws IOException {
        StringBuilder text = new StringBuilder("n\r\n");
        for (int i = 0; i < 300; i++) {
            text.append(i * 7_919).append(i % 3 == 0 ? "\r\n" : "\n");
        }
        Path file = directory.resolve(name);
        if (name.endsWith(".gz")) {
            Files.write(file, Gzip.compress(text.toString()));
        } else {
            Files.writeString(file, text);
        }
        FileSource<Integer> source = FileSource.of(file.toString(), new Lines());
        SourceSplit split = source.splits().get(0);
        List<Long> positions = new ArrayList<>();
        List<Integer> all = read(source.open(split, 0), positions);
        assertThat(all).hasSize(300);
        assertThat(positions).hasSize(300).endsWith((long) text.length());
        for (int i = 0; i < 300; i++) {
            List<Long> rest = new ArrayList<>();
            assertThat(read(source.open(split, positions.get(i)), rest)).isEqualTo(all.subList(i + 1, 300));
            assertThat(rest).isEqualTo(positions.subList(i + 1, 300));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"numbers.csv", "numbers.csv.gz"})
    void refusesPositionBehindTheEnd(String name) throws IOException {
        Path file = directory.resolve(name);
        Files.write(file, name.endsWith(".gz") ? Gzip.compress("n\n1\n") : "n\n1\n".getBytes());
        FileSource<Integer> source = FileSource.of(file.toString(), new Lines());
        SourceSplit split = source.splits().get(0);
        assertThatThrownBy(() -> source.open(split, 1_000_000)).isInstanceOf(IOException.class);
        assertThat(read(source.open(split, 4), new ArrayList<>())).isEmpty();
    }

    @Test
    void failsWithoutHandlerOfMalformedInput() throws IOException {
        Path file = Files.writeString(directory.resolve("bad.csv"), "n\nx\n2\n");
        FileSource<Integer> source = FileSource.of(file.toString(), new Lines());
        try (SplitReader<Integer> reader = source.open(source.splits().get(0), 0)) {
            assertThatThrownBy(() -> reader.poll(new Collected<>(), 5))
                    .hasMessage("malformed record at byte 2: column \"n\" has \"x\","
                            + " expected a whole number of 32 bits: x");
        }
    }

    @Test
    void pollKeepsItsLimitAmongMalformedInput() throws IOException {
        Path file = Files.writeString(directory.resolve("bad.csv"), "n\n" + "x\n".repeat(1000) + "2\n");
        FileSource<Integer> source = FileSource.of(file.toString(), new Lines());
        Collected<Integer> output = new Collected<>();
        try (SplitReader<Integer> reader = source.open(source.splits().get(0), 0)) {
            reader.onMalformed(output::malformed);
            assertThat(reader.poll(output, 100)).isZero();
            assertThat(output.malformed).hasSize(100);
            assertThat(reader.position()).isEqualTo(202);
            assertThat(reader.poll(output, 1000)).isEqualTo(1);
            assertThat(reader.poll(output, 1000)).isEqualTo(SplitReader.END);
        }
    }
}
