package io.thalweg.processor.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.JobText;
import io.thalweg.runtime.job.JobRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A job whose handler throws now and then, on lanes with threads of their own: it starts again from its newest checkpoint,
 * and at the end each record has been counted and each row written once.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class RestartedLanesTest {

    private static final int COUNT = 200_000;

    private static final String JOB = """
                record Row(String key, long count) {}
                record Part(String key, long value) {}

                static final java.util.concurrent.atomic.AtomicInteger LIVES = new java.util.concurrent.atomic.AtomicInteger();

                @Source @Watermark(lag = "1s", every = "record")
                StreamSource<In> input(io.thalweg.api.Config config) {
                    return GeneratorSource.of(Small::in).count(config.getLong("count", 0)).splits(3);
                }

                @From("input") @KeyBy("number")
                static class Parts {
                    long seen;
                    @OnEvent Part add(In in) { seen++; return new Part(in.key(), in.value()); }
                }

                @From("Parts") @KeyBy("key")
                static class Totals {
                    long count;
                    transient long bad;
                    transient long times;

                    @OnStart void start(io.thalweg.api.Config config) {
                        bad = config.getLong("bad", -1);
                        times = config.getLong("times", 0);
                    }

                    @OnEvent Row add(Part part) {
                        if (part.value() == bad && (times < 0 || times > 0 && LIVES.getAndIncrement() % (times + 1) < times)) {
                            throw new IllegalStateException("cannot bear " + bad);
                        }
                        count++;
                        return new Row(part.key(), count);
                    }
                }

                @Sink
                io.thalweg.api.StreamSink<Row> rows(
                        io.thalweg.api.Config config, @io.thalweg.annotations.Csv io.thalweg.api.Format<Row> format) {
                    return io.thalweg.api.FileSink.of(config.get("output"), format);
                }

                @From("Totals") @Transform String text(Row row) { return row.key() + "|"; }
            """;

    private static CompiledSources compiled;

    @TempDir
    private Path directory;

    private final CapturedEnv env = new CapturedEnv();

    @BeforeAll
    static void compile() {
        String job = JobText.withRepeatingSinks(LaneJobs.job(JOB));
        compiled = InMemoryCompiler.compile(job.replace("@Job", """
                @io.thalweg.annotations.Checkpointed(every = "10ms")
                @io.thalweg.annotations.Restart(attempts = 3, delay = "10ms")
                @Job"""));
    }

    @ParameterizedTest(name = "{0} lanes, storage \"{1}\"")
    @CsvSource({"1, memory", "2, memory", "3, memory", "1, file", "3, file"})
    @DisplayName("R7: after a failure the job goes on from its newest checkpoint, and writes each row once")
    void restarted(int lanes, String storage) throws IOException {
        List<String> expected = rows(lanes, storage, "times=0");
        List<String> restarted = rows(lanes, storage, "times=2");
        assertThat(env.errorText()).contains("cannot bear").contains("it starts again in 10ms");
        assertThat(restarted).isEqualTo(expected).hasSize(COUNT);
        assertThat(recordsOfTheLastLife()).as(env.errorText()).isBetween(1L, COUNT - 1L);
    }

    @ParameterizedTest(name = "{0} lanes, storage \"{1}\", aligned for {2}")
    @CsvSource({"2, memory, 0s", "3, file, 0s", "3, memory, 1ms"})
    @DisplayName("C10, C11: the same with barriers that overtake records, which are in the checkpoint then")
    void restartedUnaligned(int lanes, String storage, String alignedTimeout) throws IOException {
        List<String> unaligned =
                List.of("--checkpoint-unaligned=true", "--checkpoint-aligned-timeout=" + alignedTimeout);
        List<String> expected = rows(lanes, storage, "times=0");
        assertThat(run(lanes, storage, "times=2", unaligned))
                .as(env.errorText())
                .isZero();
        assertThat(env.errorText()).contains("cannot bear").contains("it starts again in 10ms");
        assertThat(written("times=2")).isEqualTo(expected).hasSize(COUNT);
        assertThat(recordsOfTheLastLife()).as(env.errorText()).isBetween(1L, COUNT - 1L);
    }

    @Test
    @DisplayName("R2: when there have been as many restarts as allowed, the job fails")
    void givesUp() {
        int code = run(2, "memory", "times=-1");
        assertThat(code).isEqualTo(1);
        assertThat(env.errorText().lines().filter(line -> line.contains("it starts again")))
                .hasSize(3);
        assertThat(env.errorText().strip()).endsWith(")").contains("Small failed in step Totals");
    }

    private List<String> rows(int lanes, String storage, String times) throws IOException {
        assertThat(run(lanes, storage, times)).as(env.errorText()).isZero();
        return written(times);
    }

    private List<String> written(String times) throws IOException {
        List<String> rows = Files.readAllLines(directory.resolve(times + ".csv"));
        assertThat(rows.remove(0)).isEqualTo("key,count");
        return rows.stream().sorted().toList();
    }

    private int run(int lanes, String storage, String times) {
        return run(lanes, storage, times, List.of());
    }

    private int run(int lanes, String storage, String times, List<String> options) {
        List<String> args = new ArrayList<>(options);
        args.add("--parallelism=" + lanes);
        if (storage.equals("file")) {
            args.add("--checkpoint-storage=file:" + directory.resolve("checkpoints"));
        }
        for (String setting :
                List.of("count=" + COUNT, "bad=150000", times, "output=" + directory.resolve(times + ".csv"))) {
            args.addAll(List.of("--set", setting));
        }
        return JobRunner.run(compiled.plan(LaneJobs.NAME), env, args.toArray(String[]::new));
    }

    private long recordsOfTheLastLife() {
        Matcher summary = Pattern.compile("finished: (\\d+) records in").matcher(env.errorText());
        long in = -1;
        while (summary.find()) {
            in = Long.parseLong(summary.group(1));
        }
        return in;
    }
}
