package io.thalweg.processor.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.runtime.job.JobRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A job as the program that it is: on threads of its own, with a file that all lanes write to. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class RealThreadsTest {

    private static final int EXIT_FAILED = 1;
    private static final String HEADER = "key,end,sum,count";

    /** Two exchanges in a row, the first of which makes twenty records of one; three splits; some work on each lane. */
    private static final String JOB = """
                record Row(String key, long end, long sum, long count) {}
                record Part(String key, int number, long value) {}

                @Source @Watermark(lag = "1h", every = "record")
                StreamSource<In> input(io.thalweg.api.Config config) {
                    return GeneratorSource.of(Small::in).count(config.getLong("count", 3_000)).splits(3);
                }

                @From("input") @KeyBy("number")
                static class Parts {
                    transient long bad;
                    @OnStart void start(io.thalweg.api.Config config) { bad = config.getLong("bad", -1); }
                    @OnEvent void add(In in, Out<Part> out) {
                        if (in.value() == bad) { throw new IllegalArgumentException("cannot bear " + bad); }
                        for (int i = 0; i < 20; i++) { out.emit(new Part(in.key() + i % 4, i, in.value())); }
                    }
                }

                @From("Parts") @KeyBy("key") @Window(size = "1s")
                static class PerKey {
                    long sum;
                    long count;
                    @OnEvent void add(Part part) { sum += part.value(); count++; }
                    @OnWindow Row result(@Key String key, TimeWindow window) {
                        return new Row(key, window.end(), sum, count);
                    }
                }

                @Sink
                io.thalweg.api.StreamSink<Row> rows(
                        io.thalweg.api.Config config, @io.thalweg.annotations.Csv io.thalweg.api.Format<Row> format) {
                    return io.thalweg.api.FileSink.of(config.get("output"), format);
                }

                @From("PerKey") @Transform String text(Row row) { return row.key() + "|"; }
            """;

    private static CompiledSources compiled;

    @TempDir
    private Path directory;

    private final CapturedEnv env = new CapturedEnv();

    private static synchronized CompiledSources compiled() {
        if (compiled == null) {

            compiled = InMemoryCompiler.compile(LaneJobs.job(JOB));
        }
        return compiled;
    }

    @ParameterizedTest(name = "{0} lanes")
    @ValueSource(ints = {2, 3, 4, 7})
    @DisplayName("lanes on threads of their own write the rows of one lane into one file, under one header")
    void oneFile(int lanes) throws IOException {
        List<String> expected = rowsOfOneFile(1);
        for (int run = 0; run < 5; run++) {
            assertThat(rowsOfOneFile(lanes)).isEqualTo(expected);
        }
        assertThat(expected).hasSizeGreaterThan(100);
    }

    private List<String> rowsOfOneFile(int lanes) throws IOException {
        Path file = directory.resolve("rows.csv");
        assertThat(run(lanes, file.toString())).as(env.errorText()).isZero();
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0)).isEqualTo(HEADER);
        List<String> rows = lines.subList(1, lines.size());
        assertThat(rows).doesNotContain(HEADER);
        return rows.stream().sorted().toList();
    }

    @Test
    @DisplayName("into a directory each lane writes a file of its own, under a header of its own")
    void partFiles() throws IOException {
        List<String> expected = rowsOfOneFile(1);
        Path parts = directory.resolve("parts");
        assertThat(run(3, parts + "/")).as(env.errorText()).isZero();
        List<String> rows = new ArrayList<>();
        List<Path> files = files(parts);
        assertThat(files).hasSize(3);
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            assertThat(lines.get(0)).isEqualTo(HEADER);
            rows.addAll(lines.subList(1, lines.size()));
        }
        assertThat(rows.stream().sorted().toList()).isEqualTo(expected);
    }

    @Test
    @DisplayName("the summary counts what all lanes have read and written, once")
    void summary() throws IOException {
        int rows = rowsOfOneFile(3).size();
        assertThat(env.errorText()).contains("3000 records in").contains(2 * rows + " out"); // to two sinks
    }

    @ParameterizedTest(name = "{0} lanes")
    @ValueSource(ints = {1, 2, 3})
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    @DisplayName("a handler that fails on any lane stops an endless job with exit code 1 and one line")
    void failure(int lanes) {
        for (int bad = 999; bad < 1_014; bad += 3) { // of the first split; keys on different lanes
            CapturedEnv own = new CapturedEnv();
            int code = JobRunner.run(
                    compiled().plan(LaneJobs.NAME),
                    own,
                    "--parallelism=" + lanes,
                    "--set",
                    "count=" + Long.MAX_VALUE / 1_000,
                    "--set",
                    "bad=" + bad,
                    "--set",
                    "output=" + directory.resolve("failed.csv"));
            assertThat(code).as(own.errorText()).isEqualTo(EXIT_FAILED);
            assertThat(own.errorText().lines().toList())
                    .singleElement()
                    .asString()
                    .contains("Small failed in step ")
                    .contains("cannot bear " + bad);
        }
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    @DisplayName("two lanes may fail with one and the same object")
    void sameFailureOnAllLanes() {
        CompiledSources failing = InMemoryCompiler.compile(LaneJobs.job("""
                    static final AssertionError ALWAYS = new AssertionError("always the same"); // as the JVM does
                    static final java.util.concurrent.CyclicBarrier ALL = new java.util.concurrent.CyclicBarrier(3);

                    @Source @Watermark(lag = "1s", every = "record")
                    StreamSource<In> input() { return GeneratorSource.of(Small::in).count(30).splits(3); }

                    @From("input") @Transform
                    String failing(In in) throws Exception {
                        ALL.await();
                        throw ALWAYS;
                    }
                """));
        for (int run = 0; run < 5; run++) {
            CapturedEnv own = new CapturedEnv();
            assertThat(JobRunner.run(failing.plan(LaneJobs.NAME), own, "--parallelism=3"))
                    .isEqualTo(EXIT_FAILED);
            assertThat(own.errorText()).contains("always the same").doesNotContain("uppress");
        }
    }

    @Test
    @DisplayName("if there is no thread for a lane, those that have begun are stopped, and the job fails")
    void noThread() {
        CapturedEnv poor = new CapturedEnv() {
            private int started;

            @Override
            public Thread start(String name, Runnable body) {
                if (name.startsWith("Small-") && started++ > 0) {
                    throw new OutOfMemoryError("no more threads");
                }
                return super.start(name, body);
            }
        };
        int code = JobRunner.run(
                compiled().plan(LaneJobs.NAME),
                poor,
                "--parallelism=4",
                "--set",
                "count=" + Long.MAX_VALUE / 1_000,
                "--set",
                "output=" + directory.resolve("failed.csv"));
        assertThat(code).isEqualTo(EXIT_FAILED);
        assertThat(poor.errorText()).contains("no more threads");
    }

    @Test
    @DisplayName("when asked to stop, what has been read and is on its way to another lane is still processed")
    void aStopLosesNothingOnItsWay() throws Exception {
        CompiledSources endless = InMemoryCompiler.compile(LaneJobs.job("""
                    @Source @Watermark(lag = "1s", every = "record")
                    StreamSource<In> input() { return GeneratorSource.of(Small::in).splits(3); }

                    @From("input") @KeyBy("number")
                    static class Twice {
                        @OnEvent void add(In in, Out<Long> out) { out.emit(in.value()); out.emit(in.value()); }
                    }

                    @KeyBy("#self")
                    static class Again {
                        @OnEvent String add(Long value) { return ""; }
                        static long self(Long value) { return value; }
                    }
                """));
        StoppableEnv stopped = new StoppableEnv();
        Thread job = new Thread(() -> JobRunner.run(endless.plan(LaneJobs.NAME), stopped, "--parallelism=3"));
        job.start();
        Thread.sleep(300);
        stopped.stop();
        job.join();
        Matcher summary =
                Pattern.compile("stopped: (\\d+) records in, (\\d+) out").matcher(stopped.errorText());
        assertThat(summary.find()).as(stopped.errorText()).isTrue();
        long in = Long.parseLong(summary.group(1));
        assertThat(in).isPositive();
        assertThat(Long.parseLong(summary.group(2))).isEqualTo(2 * in);
    }

    private int run(int lanes, String output) {
        return JobRunner.run(
                compiled().plan(LaneJobs.NAME), env, "--parallelism=" + lanes, "--set", "output=" + output);
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }
}
