package io.thalweg.runtime.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.thalweg.api.FileSource;
import io.thalweg.api.SourceSplit;
import io.thalweg.api.SplitReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Standard input, which is waited for on another thread. */
@Timeout(30)
class WaitingReaderTest {

    @TempDir
    Path directory;

    private final InputStream standardInput = System.in;
    private final FileSource<Integer> source = FileSource.of("-", new Lines());
    private final Collected<Integer> output = new Collected<>();

    @AfterEach
    void restore() {
        System.setIn(standardInput);
    }

    private SplitReader<Integer> open(InputStream in, long position) throws IOException {
        System.setIn(in);
        assertThat(source.splits()).containsExactly(new SourceSplit("standard input"));
        assertThat(source.bounded()).isFalse();
        SplitReader<Integer> reader = source.open(source.splits().get(0), position);
        reader.onMalformed(output::malformed);
        return reader;
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(1);
        }
    }

    @Test
    void pollDoesNotWait() throws Exception {
        PipedOutputStream writer = new PipedOutputStream();
        try (SplitReader<Integer> reader = open(new PipedInputStream(writer), 0)) {
            assertThat(reader.poll(output, 10)).isZero();
            writer.write("n\n1\n2".getBytes(StandardCharsets.UTF_8));
            writer.flush();
            await(() -> poll(reader, 10) == 1);
            assertThat(reader.poll(output, 10)).isZero();
            assertThat(reader.position()).isEqualTo(4);
            writer.close();
            await(() -> poll(reader, 10) == 1);
            await(() -> poll(reader, 10) == SplitReader.END);
            assertThat(output.records).containsExactly(1, 2);
            assertThat(reader.position()).isEqualTo(5);
        }
    }

    private int poll(SplitReader<Integer> reader, int limit) {
        try {
            return reader.poll(output, limit);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void readsMoreThanTheQueueHolds() throws Exception {
        StringBuilder numbers = new StringBuilder("n\n");
        IntStream.range(0, 10_000).forEach(i -> numbers.append(i).append('\n'));
        try (SplitReader<Integer> reader = open(text(numbers.toString()), 0)) {
            List<Integer> polled = new ArrayList<>();
            await(() -> {
                polled.add(poll(reader, 7));
                return polled.get(polled.size() - 1) == SplitReader.END;
            });
            assertThat(polled).allMatch(count -> count <= 7);
            assertThat(output.records)
                    .containsExactlyElementsOf(
                            IntStream.range(0, 10_000).boxed().toList());
            assertThat(reader.position()).isEqualTo(numbers.length());
        }
    }

    @Test
    void goesOnAtPosition() throws Exception {
        try (SplitReader<Integer> reader = open(text("n\n1\n2\n3\n"), 4)) {
            await(() -> poll(reader, 7) == SplitReader.END);
            assertThat(output.records).containsExactly(2, 3);
        }
    }

    @Test
    void reportsMalformedInputInItsPlace() throws Exception {
        try (SplitReader<Integer> reader = open(text("n\n1\nx\n3\n"), 0)) {
            await(() -> poll(reader, 1) == SplitReader.END);
            assertThat(output.records).containsExactly(1, 3);
            assertThat(output.malformed).hasSize(1);
            assertThat(output.malformed.get(0).split()).isEqualTo("standard input");
            assertThat(output.malformed.get(0).position()).isEqualTo(4);
        }
    }

    @Test
    void failureOfTheThreadReachesTheLane() throws Exception {
        try (SplitReader<Integer> reader = open(text("m\n1\n"), 0)) {
            assertThatThrownBy(() -> await(() -> {
                        try {
                            return reader.poll(output, 1) == SplitReader.END;
                        } catch (IOException e) {
                            throw new IllegalStateException(e.getMessage());
                        }
                    }))
                    .hasMessageContaining("the CSV has no column \"n\"");
        }
    }

    /** SIGTERM must find no thread that keeps the process alive. */
    @Test
    void threadIsDaemonAndStopsWhenClosed() throws Exception {
        SplitReader<Integer> reader = open(text("n\n" + "1\n".repeat(100_000)), 0);
        await(() -> poll(reader, 1) == 1);
        Thread thread = thread();
        assertThat(thread.isDaemon()).isTrue();
        reader.close();
        thread.join();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void readsNamedPipes() throws Exception {
        Path pipe = directory.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        FileSource<Integer> pipes = FileSource.of(pipe.toString(), new Lines());
        try (SplitReader<Integer> reader = pipes.open(pipes.splits().get(0), 0)) {
            assertThat(reader.poll(output, 1)).isZero();
            Files.writeString(pipe, "n\n1\n");
            await(() -> poll(reader, 1) == SplitReader.END);
            assertThat(output.records).containsExactly(1);
        }
    }

    private static Thread thread() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("thalweg reading standard input"))
                .filter(thread -> thread.getState() != Thread.State.TERMINATED)
                .findFirst()
                .orElseThrow();
    }
}
