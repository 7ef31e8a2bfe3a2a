package io.thalweg.runtime.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.api.FileSink;
import io.thalweg.runtime.codec.csv.CsvFormat;
import io.thalweg.runtime.codec.csv.CsvRow;
import io.thalweg.runtime.codec.csv.CsvRowWriter;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSinkTest {

    private final PrintStream standardOutput = System.out;

    @TempDir
    Path directory;

    @AfterEach
    void restore() {
        System.setOut(standardOutput);
    }

    private static final class Words extends CsvFormat<String> {

        Words() {
            super(',', "word");
        }

        @Override
        protected String read(CsvRow row, String reuse) throws IOException {
            return row.readString(0);
        }

        @Override
        protected void write(String record, CsvRowWriter row) throws IOException {
            row.writeString(record);
        }
    }

    private static FileSink<String> sink(Object path) {
        return FileSink.of(path.toString(), new Words());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    /** What the engine does at the end of the input (E22). */
    private static void end(FileSink<String> sink) throws IOException {
        sink.watermark(Long.MAX_VALUE);
        sink.flush();
        sink.close();
    }

    @Test
    void singleFileIsVisibleAfterFlush() throws IOException {
        Path file = directory.resolve("new/out.csv");
        FileSink<String> sink = sink(file);
        assertThat(file).doesNotExist();
        sink.write("a");
        sink.flush();
        assertThat(file).hasContent("word\na\n");
        sink.write("b");
        sink.close();
        assertThat(file).hasContent("word\na\n");
    }

    @Test
    void singleFileIsOverwritten() throws IOException {
        Path file = Files.writeString(directory.resolve("out.csv"), "old content that is longer than the new one");
        FileSink<String> sink = sink(file);
        end(sink);
        assertThat(file).hasContent("word\n");
    }

    @Test
    void secondWriterOfAFileFails() throws IOException {
        Path file = directory.resolve("out.csv");
        FileSink<String> first = sink(file);
        first.write("a");
        first.flush();
        FileSink<String> second = sink(file);
        assertThatThrownBy(() -> second.write("b"))
                .hasMessageStartingWith("cannot write to " + file + ": another sink or process is writing it");
        second.close();
        end(first);
        assertThat(file).hasContent("word\na\n");
        end(sink(file));
        assertThat(file).hasContent("word\n");
    }

    @Test
    void partFilesAreHiddenUntilEndOfInput() throws IOException {
        FileSink<String> first = sink(directory + "/");
        FileSink<String> second = sink(directory);
        first.write("a");
        second.write("b");
        first.flush();
        assertThat(files()).containsExactly(".part-0.csv", ".part-1.csv");
        end(first);
        assertThat(files()).containsExactly(".part-1.csv", "part-0.csv");
        end(second);
        assertThat(files()).containsExactly("part-0.csv", "part-1.csv");
        assertThat(directory.resolve("part-1.csv")).hasContent("word\nb\n");
        end(sink(directory));
        assertThat(files()).containsExactly("part-0.csv", "part-1.csv", "part-2.csv");
    }

    @Test
    void partFileStaysHiddenAfterFailure() throws IOException {
        FileSink<String> sink = sink(directory);
        sink.write("a");
        sink.flush();
        sink.watermark(17);
        sink.flush();
        sink.close();
        assertThat(files()).containsExactly(".part-0.csv");
        FileSink<String> unflushed = sink(directory);
        unflushed.write("a");
        unflushed.watermark(Long.MAX_VALUE);
        unflushed.close();
        assertThat(files()).containsExactly(".part-0.csv", ".part-1.csv");
    }

    @Test
    void writeBehindEndOfInputMustBeFlushedToo() throws IOException {
        FileSink<String> sink = sink(directory);
        sink.watermark(Long.MAX_VALUE);
        sink.flush();
        sink.write("from a handler that is called at the stop");
        sink.close();
        assertThat(files()).containsExactly(".part-0.csv");
    }

    @Test
    void completedSinkPublishesAfterStop() throws IOException {
        FileSink<String> sink = sink(directory);
        sink.write("a");
        sink.complete();
        sink.close();
        assertThat(files()).containsExactly("part-0.csv");
    }

    @Test
    void sinkThatWasNeverUsedLeavesNothing() throws IOException {
        sink(directory).close();
        sink(directory.resolve("out.csv")).close();
        assertThat(files()).isEmpty();
    }

    @Test
    void refusesEmptyPath() {
        assertThatThrownBy(() -> sink("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void compresses() throws IOException {
        FileSink<String> part = sink(directory).gzip();
        part.write("a");
        end(part);
        FileSink<String> single = sink(directory.resolve("out.csv.gz"));
        single.write("a");
        end(single);
        assertThat(files()).containsExactly("out.csv.gz", "part-0.csv.gz");
        for (String name : files()) {
            try (InputStream in = new GZIPInputStream(
                    new FileInputStream(directory.resolve(name).toFile()))) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("word\na\n");
            }
        }
    }

    @Test
    void namesThePathOfFailures() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "x");
        FileSink<String> sink = sink(file + "/");
        assertThatThrownBy(() -> sink.write("a"))
                .hasMessage("cannot write to " + file + ": it is a file, not a directory");
        sink.close();
        FileSink<String> below = sink(file + "/out.csv");
        assertThatThrownBy(below::flush).hasMessageStartingWith("cannot write to " + file + "/out.csv: ");
        assertThat(file).hasContent("x");
    }

    @Test
    void standardOutputIsFlushedAndNotClosed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        FileSink<String> sink = sink("-");
        sink.write("\u20ac");
        assertThat(bytes.size()).isZero();
        sink.flush();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("word\n\u20ac\n");
        end(sink);
        System.out.print("still open");
        assertThat(bytes.toString(StandardCharsets.UTF_8)).endsWith("still open");
    }

    @Test
    void brokenPipeIsToldInPlainWords() throws IOException {
        System.setOut(new PrintStream(new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("Broken pipe");
            }
        }));
        FileSink<String> sink = sink("-");
        sink.write("a");
        assertThatThrownBy(sink::flush)
                .isExactlyInstanceOf(IOException.class)
                .hasMessage(
                        "cannot write to standard output: its reader has gone (broken pipe), or its device is full");
        sink.close();
    }

    @Test
    void dropsOnlyTheRecordThatCannotBeWritten() throws IOException {
        Path file = directory.resolve("out.csv");
        FileSink<String> sink = sink(file);
        assertThatThrownBy(() -> sink.write("\ud83d"))
                .hasMessageContaining(file.toString())
                .hasMessageContaining("word");
        sink.write("a");
        end(sink);
        assertThat(file).hasContent("word\na\n");
    }
}
