package io.thalweg.runtime.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.api.FileSink;
import io.thalweg.api.Format;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sinks of files that are told of checkpoints, on the files of the machine. Numbers behind {@code Hold} are those of mistakes that other systems have made. */
class TransactionalFileSinkTest {

    @TempDir
    Path directory;

    /** The sinks of the lanes of a step, and their committer. */
    private static final class Step {

        private final List<FileSink<String>> lanes = new ArrayList<>();
        private final SinkCommitter committer;

        Step(String path, String owner, int parallelism, List<byte[]> prepared) throws IOException {
            for (int lane = 0; lane < parallelism; lane++) {
                FileSink<String> sink = FileSink.of(path, Format.lines());
                assertThat(sink.begin(owner, lane)).isTrue();
                assertThat(sink.onePerLane()).isTrue();
                lanes.add(sink);
            }
            committer = lanes.get(0).committer();
            committer.recover(prepared);
        }

        List<byte[]> prepare(long checkpoint) throws IOException {
            List<byte[]> prepared = new ArrayList<>();
            for (FileSink<String> lane : lanes) {
                prepared.add(lane.prepare(checkpoint));
            }
            return prepared;
        }

        void checkpoint(long id) throws IOException {
            committer.commit(prepare(id));
            lanes.forEach(lane -> lane.committed(id));
        }

        void close() throws IOException {
            for (FileSink<String> lane : lanes) {
                lane.close();
            }
            committer.close();
        }
    }

    private String path(String name) {
        return directory + "/" + name;
    }

    private List<String> names(boolean hidden) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.startsWith(".") == hidden)
                    .sorted()
                    .toList();
        }
    }

    private List<String> rows() throws IOException {
        List<String> rows = new ArrayList<>();
        for (String name : names(false)) {
            rows.addAll(Files.readAllLines(directory.resolve(name)));
        }
        return rows.stream().sorted().toList();
    }

    @Test
    void partsAreHiddenUntilTheirCheckpointIsComplete() throws IOException {
        Step step = new Step(path(""), "Job.rows", 2, List.of());
        step.lanes.get(0).write("a");
        step.lanes.get(1).write("b");
        step.lanes.get(1).flush();
        step.prepare(1);
        assertThat(names(false)).isEmpty();
        step.lanes.get(0).write("c");
        step.checkpoint(2);
        assertThat(names(false))
                .containsExactly("part-Job.rows-0-0.txt", "part-Job.rows-0-1.txt", "part-Job.rows-1-0.txt");
        assertThat(rows()).containsExactly("a", "b", "c");
        step.close();
    }

    @Test
    void rowsOfASingleFileAreAppendedWithTheirCheckpoint() throws IOException {
        Files.writeString(directory.resolve("out.txt"), "of an earlier run\n");
        Step step = new Step(path("out.txt"), "Job.rows", 2, List.of());
        assertThat(rows()).isEmpty();
        step.lanes.get(1).write("b");
        step.lanes.get(0).write("a");
        step.lanes.get(0).flush();
        assertThat(rows()).isEmpty();
        step.checkpoint(1);
        assertThat(directory.resolve("out.txt")).hasContent("a\nb\n");
        step.lanes.get(0).write("lost");
        step.close();
        assertThat(directory.resolve("out.txt")).hasContent("a\nb\n");
    }

    @Test
    void compressedRowsAreAppendedAsWell() throws IOException {
        Step step = new Step(path("out.txt.gz"), "Job.rows", 1, List.of());
        step.lanes.get(0).write("a");
        step.checkpoint(1);
        step.lanes.get(0).write("b");
        step.checkpoint(2);
        step.close();
        try (InputStream in = new GZIPInputStream(new FileInputStream(path("out.txt.gz")))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("a\nb\n");
        }
    }

    @Test
    void aRunGoesOnAtAnotherParallelism() throws IOException {
        for (String path : List.of(path("parts/"), path("one/out.txt"))) {
            Step before = new Step(path, "Job.rows", 3, List.of());
            before.lanes.get(2).write("a");
            List<byte[]> prepared = before.prepare(1);
            before.lanes.get(1).write("open");
            before.lanes.get(1).flush();
            before.committer.close(); // as a kill would
            Step after = new Step(path, "Job.rows", 1, prepared);
            after.lanes.get(0).write("b");
            after.checkpoint(2);
            after.close();
        }
        directory = directory.resolve("parts");
        assertThat(rows()).containsExactly("a", "b");
        directory = directory.resolveSibling("one");
        assertThat(rows()).containsExactly("a", "b");
    }

    /** Counters of parts began anew and a committed file was overwritten; the prefix "1" deleted files of "11". */
    @Test
    void namesOfOthersAndOfEarlierRunsAreLeftAloneHold17() throws IOException {
        Files.writeString(directory.resolve(".part-Job.1-0-0.txt.bak-0"), "somebody's");
        Step eleven = new Step(path(""), "Job.11", 1, List.of());
        eleven.lanes.get(0).write("eleven");
        eleven.lanes.get(0).flush();
        for (int run = 0; run < 12; run++) {
            Step one = new Step(path(""), "Job.1", 12, List.of());
            one.lanes.get(run).write("one " + run);
            one.checkpoint(1); // ids begin anew as well
            one.close();
        }
        eleven.checkpoint(1);
        eleven.close();
        assertThat(directory.resolve(".part-Job.1-0-0.txt.bak-0")).hasContent("somebody's");
        assertThat(rows()).hasSize(13).contains("eleven", "one 0", "one 11");
    }

    /** What was written between the flush in front of the barrier and the barrier belongs to the checkpoint. */
    @Test
    void aRecordBehindTheFlushIsPartOfTheCheckpointHold18() throws IOException {
        Step step = new Step(path(""), "Job.rows", 1, List.of());
        step.lanes.get(0).write("a");
        step.lanes.get(0).flush();
        step.lanes.get(0).write("b");
        List<byte[]> prepared = step.prepare(1);
        step.committer.close();
        new Step(path(""), "Job.rows", 1, prepared).close();
        assertThat(rows()).containsExactly("a", "b");
    }

    /** The rows behind the last barrier come with the final checkpoint, however many there are. */
    @Test
    void theLastRowsComeWithTheFinalCheckpointHold14() throws IOException {
        for (int rows = 0; rows < 5; rows++) {
            Path target = directory.resolve("of-" + rows + ".txt");
            Step step = new Step(target.toString(), "Job.rows", 2, List.of());
            for (int row = 0; row < rows; row++) {
                step.lanes.get(row % 2).write("row " + row);
            }
            step.lanes.get(0).watermark(Long.MAX_VALUE);
            step.lanes.get(0).flush();
            step.lanes.get(0).complete();
            assertThat(target).isEmptyFile();
            step.checkpoint(1);
            step.close();
            assertThat(Files.readAllLines(target)).hasSize(rows);
        }
    }

    @Test
    void aSecondRunOnTheSameTargetIsRefused() throws IOException {
        for (String path : List.of(path("parts/"), path("out.txt"))) {
            Step first = new Step(path, "Job.rows", 1, List.of());
            assertThatThrownBy(() -> new Step(path, "Job.rows", 1, List.of()))
                    .hasMessageContaining("another sink or process is writing there");
            first.close();
            new Step(path, "Job.rows", 1, List.of()).close();
        }
    }

    @Test
    void whatWasPreparedAndIsGoneIsMissed() throws IOException {
        Step step = new Step(path(""), "Job.rows", 1, List.of());
        step.lanes.get(0).write("a");
        List<byte[]> prepared = step.prepare(7);
        step.close();
        Files.delete(directory.resolve(".part-Job.rows-0-0.txt"));
        assertThatThrownBy(() -> new Step(path(""), "Job.rows", 1, prepared))
                .hasMessageContaining("was prepared for checkpoint 7 and is gone");
    }

    @Test
    void standardOutputIsAsWithoutCheckpoints() {
        assertThat(FileSink.of("-", Format.lines()).begin("Job.rows", 0)).isFalse();
        assertThat(FileSink.of("/dev/null", Format.lines()).begin("Job.rows", 0))
                .isFalse();
    }
}
