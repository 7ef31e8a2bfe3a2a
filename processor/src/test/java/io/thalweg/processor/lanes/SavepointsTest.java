package io.thalweg.processor.lanes;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.JobText;
import io.thalweg.runtime.control.Thalweg;
import io.thalweg.runtime.job.JobRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code thalweg} beside a running job (C18). */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class SavepointsTest {

    private static final String NAME = "lanes.Ticks";

    private static CompiledSources compiled;

    @TempDir
    private Path directory;

    private final CapturedEnv jobEnv = new CapturedEnv();
    private CompletableFuture<Integer> running;

    @BeforeAll
    static void compile() {
        compiled = InMemoryCompiler.compile(JobText.in("lanes", """
                import java.util.concurrent.atomic.AtomicLong;
                @Job @io.thalweg.annotations.Checkpointed(every = "1h")
                public class Ticks {
                    public static final AtomicLong SEEN = new AtomicLong();

                    @Source StreamSource<Long> ticks() {
                        return io.thalweg.api.GeneratorSource.of(tick -> tick).ratePerSecond(2_000).splits(2);
                    }

                    @KeyBy("#digit")
                    static class Counts {
                        long count;
                        static long digit(Long tick) { return tick % 10; }
                        @OnEvent Long add(Long tick) { return ++count; }
                    }

                    @From("Counts") @Sink @SuppressWarnings("guarantee") void seen(Long count) { SEEN.set(count); }
                }
                """));
    }

    @AfterEach
    void stop() {
        if (running != null && !running.isDone()) {
            new Command("stop", job());
            running.join();
        }
    }

    @Test
    void aSavepointIsMadeWhileTheJobGoesOn() throws Exception {
        start();
        Command made = new Command("savepoint", job(), path("one"));
        assertThat(made.code).as(made.error).isZero();
        assertThat(made.out).isEqualTo("savepoint " + path("one") + " is complete");
        long before = seen();
        await(before + 5);

        Command again = new Command("savepoint", job(), path("one"));
        assertThat(again.code).isEqualTo(1);
        assertThat(again.error)
                .isEqualTo("thalweg: a savepoint cannot be written to " + path("one") + ": it is there already");

        Command shown = new Command("inspect", path("one"));
        assertThat(shown.code).as(shown.error).isZero();
        assertThat(shown.out)
                .containsPattern("job +Ticks\n")
                .containsPattern("lanes +2\n")
                .containsPattern("Counts +state +10 +\\d+\n")
                .contains("Counts.state: key long, count long")
                .containsPattern("ticks split .*: at \\d+");
    }

    @Test
    void aJobIsStoppedAndAnotherGoesOnFromWhereTheSavepointHasBeenMoved() throws Exception {
        start();
        Command stopped = new Command("stop", job(), "--savepoint", path("last"));
        assertThat(stopped.code).as(stopped.error).isZero();
        assertThat(running.get()).isZero();
        assertThat(jobEnv.errorText()).contains("stopped");
        long before = seen();
        Files.move(directory.resolve("last"), directory.resolve("moved"));

        start("--restore=" + path("moved"), "--parallelism=3");
        await(before + 5);
        assertThat(seen()).isGreaterThan(before);
    }

    @Test
    void mistakesAreOneClearLine() {
        Command nowhere = new Command("savepoint", path("nothing"), path("one"));
        assertThat(nowhere.code).isEqualTo(1);
        assertThat(nowhere.error)
                .isEqualTo("thalweg: no job runs with checkpoints in " + path("nothing")
                        + "; expected the directory of a running job in its storage, for example checkpoints/Flights");
        Command noCheckpoint = new Command("inspect", path("nothing"));
        assertThat(noCheckpoint.code).isEqualTo(1);
        assertThat(noCheckpoint.error).contains("holds no complete checkpoint");
        Command unknown = new Command("savepiont", path("nothing"));
        assertThat(unknown.code).isEqualTo(2);
        assertThat(unknown.error).startsWith("thalweg: Unmatched argument").doesNotContain("\n");
        assertThat(new Command("savepoint", path("nothing")).code).isEqualTo(2);
        assertThat(new Command().code).isEqualTo(2);
        assertThat(new Command("--help").out).contains("savepoint", "stop", "inspect");
        assertThat(new Command("stop", "--help").out).contains("--drain");
    }

    @Test
    void nobodyAnswersForAJobThatHasEnded() throws Exception {
        start();
        assertThat(new Command("stop", job()).code).isZero();
        running.get();
        Command late = new Command("savepoint", "--timeout=1", job(), path("late"));
        assertThat(late.code).isEqualTo(1);
        assertThat(late.error).containsAnyOf("has not answered within 1000 ms; does it run?", "no job runs");
    }

    private void start(String... more) throws Exception {
        counter().set(0);
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.add("--checkpoint-storage=file:" + path("checkpoints"));
        if (more.length == 0) {
            arguments.add("--parallelism=2");
        } else {
            arguments.add("--fresh=false");
        }
        running = CompletableFuture.supplyAsync(
                () -> JobRunner.run(compiled.plan(NAME), jobEnv, arguments.toArray(String[]::new)));
        await(5);
    }

    private void await(long count) throws Exception {
        while (seen() < count) {
            assertThat(running.isDone()).as(jobEnv.errorText()).isFalse();
            Thread.sleep(5);
        }
    }

    private long seen() throws Exception {
        return counter().get();
    }

    private static AtomicLong counter() throws Exception {
        return (AtomicLong) compiled.load(NAME).getField("SEEN").get(null);
    }

    private String job() {
        return path("checkpoints/Ticks");
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    /** A run of the command. */
    private static final class Command {

        private final String error;
        private final String out;
        private final int code;

        Command(String... arguments) {
            var env = new CapturedEnv();
            code = Thalweg.run(env, arguments);
            error = env.errorText().strip();
            out = env.outText().strip();
        }
    }
}
