package io.thalweg.runtime.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.api.CollectionSource;
import io.thalweg.api.FileSource;
import io.thalweg.api.GeneratorSource;
import io.thalweg.api.MalformedRecord;
import io.thalweg.api.SourceSplit;
import io.thalweg.api.SplitReader;
import io.thalweg.api.StreamSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolledSourceTest {

    @TempDir
    Path directory;

    private final Collected<Integer> output = new Collected<>();

    private PolledSource<Integer> source(StreamSource<Integer> source) {
        return new PolledSource<>("numbers", source, output);
    }

    /** E22: the end of the input is told once. */
    @Test
    void endsOnce() {
        PolledSource<Integer> source = source(CollectionSource.of(1, 2, 3));
        assertThat(source.poll(2)).isEqualTo(2);
        assertThat(source.position()).isEqualTo("collection at 2");
        assertThat(source.ended()).isFalse();
        assertThat(source.poll(2)).isEqualTo(1);
        assertThat(source.poll(2)).isZero();
        assertThat(source.poll(2)).isZero();
        assertThat(source.ended()).isTrue();
        assertThat(output.ends).isEqualTo(1);
        assertThat(output.records).containsExactly(1, 2, 3);
        source.close();
        assertThat(output.ends).isEqualTo(1);
    }

    @Test
    void inputWithoutSplitsEndsAtOnce() {
        PolledSource<Integer> source = source(new SplitsOnly(List.of()));
        assertThat(source.position()).isEqualTo("before its first split");
        assertThat(source.poll(10)).isZero();
        assertThat(source.ended()).isTrue();
        assertThat(output.ends).isEqualTo(1);
    }

    @Test
    void readsSplitsInTurnAPageOfEach() {
        PolledSource<Integer> source =
                source(GeneratorSource.of(i -> (int) i).count(7).splits(3));
        List<String> positions = new ArrayList<>();
        while (!source.ended()) {
            source.poll(2);
            positions.add(source.position());
        }
        assertThat(output.records).containsExactly(0, 3, 1, 4, 2, 5, 6);
        assertThat(positions).contains("0 at 6", "1 at 7", "2 at 8");
        assertThat(output.ends).isEqualTo(1);
    }

    @Test
    void passesMalformedRecordsOn() throws IOException {
        Path file = Files.writeString(directory.resolve("a.csv"), "n\n1\nx\n3\n");
        PolledSource<Integer> source = source(FileSource.of(file.toString(), new Lines()));
        while (!source.ended()) {
            source.poll(1);
        }
        assertThat(output.records).containsExactly(1, 3);
        assertThat(output.malformed)
                .containsExactly(new MalformedRecord(
                        file.toString(), 4, "x", "column \"n\" has \"x\", expected a whole number of 32 bits"));
    }

    @Test
    void namesSourceSplitAndPositionOfFailure() throws IOException {
        Path file = Files.writeString(directory.resolve("a.csv"), "m\n1\n");
        assertThatThrownBy(() ->
                        source(FileSource.of(file.toString(), new Lines())).poll(1))
                .isInstanceOf(SourceFailure.class)
                .hasMessage("source numbers, " + file + " at 0: the CSV has no column \"n\"; the header row has \"m\"");
        assertThatThrownBy(() -> source(FileSource.of(file + "x", new Lines())).poll(1))
                .hasMessageStartingWith("source numbers, before its first split: there is no file ");
    }

    @Test
    void wrapsFailuresOfUserCode() {
        assertThatThrownBy(() -> source(new SplitsOnly(null)).poll(1))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining("source numbers, before its first split");
        SourceSplit same = new SourceSplit("a");
        assertThatThrownBy(() -> source(new SplitsOnly(List.of(same, same))).poll(1))
                .hasMessageContaining("two splits have the same id");
        assertThatThrownBy(() -> source(new SplitsOnly(List.of(same))).poll(1))
                .hasMessage("source numbers, a at 0: the source has opened no reader");
    }

    @Test
    void failureWhileReadingNamesPosition() throws IOException {
        Path file = directory.resolve("cut.csv.gz");
        byte[] whole = Gzip.compress("n\n" + "1\n".repeat(1000));
        Files.write(file, Arrays.copyOf(whole, whole.length - 9));
        PolledSource<Integer> source = source(FileSource.of(file.toString(), new Lines()));
        assertThatThrownBy(() -> {
                    while (!source.ended()) {
                        source.poll(7);
                    }
                })
                .isInstanceOf(SourceFailure.class)
                .hasMessageStartingWith("source numbers, " + file + " at " + (2 + 2 * output.records.size()) + ": ")
                .hasMessageContaining("EOFException");
    }

    @Test
    void failingConsumerIsNotTheSourcesFault() {
        PolledSource<Integer> source = new PolledSource<>("numbers", CollectionSource.of(1, 2), new Collected<>() {
            @Override
            public void emit(Integer record) {
                throw new IllegalStateException("mine");
            }
        });
        assertThatThrownBy(() -> source.poll(5))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("mine");
        assertThat(source.position()).isEqualTo("collection at 1");
    }

    /** A source that lists splits and opens none. */
    private static final class SplitsOnly implements StreamSource<Integer> {

        private final List<SourceSplit> splits;

        SplitsOnly(List<SourceSplit> splits) {
            this.splits = splits;
        }

        @Override
        public List<SourceSplit> splits() {
            return splits;
        }

        @Override
        public SplitReader<Integer> open(SourceSplit split, long position) {
            return null;
        }
    }
}
