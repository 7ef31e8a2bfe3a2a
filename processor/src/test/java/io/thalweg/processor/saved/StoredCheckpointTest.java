package io.thalweg.processor.saved;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.processor.lanes.CapturedEnv;
import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.runtime.control.Thalweg;
import io.thalweg.runtime.job.JobRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A checkpoint that an earlier build of the engine has written, of a job with state of every kind: each build goes on from it. Where the
 * form of checkpoints changes on purpose, it stays, beside a new one.
 *
 * <p>{@code -Dcheckpoints.write=folder} writes one anew, with the rows that are to come from it.
 */
@Timeout(120)
final class StoredCheckpointTest {

    private static final Path CHECKPOINTS = Path.of("src/test/resources/checkpoints");
    private static final String NAME = "golden.Everything";
    private static final int HALF = 550; // rows, of 1,136

    private static CompiledSources compiled;

    @TempDir
    private Path directory;

    @BeforeAll
    static void compile() throws IOException {
        compiled = InMemoryCompiler.compile(Files.readString(CHECKPOINTS.resolve("Everything.java")));
    }

    @ParameterizedTest(name = "on {0} lanes")
    @ValueSource(ints = {1, 2, 3})
    @DisplayName("the stored checkpoint is gone on from")
    void stored(int lanes) throws Exception {
        List<String> expected = Files.readAllLines(CHECKPOINTS.resolve("form-1.rows"));
        List<String> rows = rest(CHECKPOINTS.resolve("form-1"), lanes);
        if (lanes > 1) {
            expected.removeIf(StoredCheckpointTest::isOfALane);
            rows.removeIf(StoredCheckpointTest::isOfALane);
        }
        assertThat(rows).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** A list that is divided over the lanes has other sums on each of them. */
    private static boolean isOfALane(String row) {
        return row.startsWith("listed ");
    }

    @Test
    @DisplayName("what comes before and behind a checkpoint of now is what comes without one")
    void now() throws Exception {
        List<String> whole = run("--set", "rate=1000000");
        Path folder = Path.of(System.getProperty("checkpoints.write", path("now")));
        List<String> before = runToSavepoint(folder);
        List<String> rest = rest(folder, 1);
        if (System.getProperty("checkpoints.write") != null) {
            Files.write(Path.of(folder + ".rows"), rest.stream().sorted().toList());
        }
        List<String> both = new ArrayList<>(before);
        both.addAll(rest);
        assertThat(both).containsExactlyInAnyOrderElementsOf(whole);
        assertThat(rest).hasSizeGreaterThan(whole.size() / 4);
        for (String kind : List.of(
                "fields",
                "boxes",
                "timer",
                "sliding",
                "session",
                "triggered",
                "counted",
                "joined",
                "near",
                "rules",
                "listed")) {
            assertThat(rest).anyMatch(row -> row.startsWith(kind + " "));
        }
    }

    private List<String> runToSavepoint(Path folder) throws Exception {
        rows().clear();
        var env = new CapturedEnv();
        CompletableFuture<Integer> running = CompletableFuture.supplyAsync(() -> JobRunner.run(
                compiled.plan(NAME), env, "--checkpoint-storage=file:" + path("first"), "--set", "rate=200"));
        while (rows().size() < HALF) {
            assertThat(running.isDone()).as(env.errorText()).isFalse();
            Thread.sleep(1);
        }
        var command = new CapturedEnv();
        int stopped = Thalweg.run(
                command,
                "stop",
                path("first/Everything"),
                "--savepoint",
                folder.toAbsolutePath().toString());
        assertThat(stopped).as(command.errorText()).isZero();
        assertThat(running.get()).isZero();
        return List.copyOf(rows());
    }

    private List<String> rest(Path folder, int lanes) throws Exception {
        return run(
                "--checkpoint-storage=file:" + path("lanes" + lanes),
                "--restore=" + folder.toAbsolutePath(),
                "--parallelism=" + lanes);
    }

    private List<String> run(String... arguments) throws Exception {
        rows().clear();
        var env = new CapturedEnv();
        assertThat(JobRunner.run(compiled.plan(NAME), env, arguments))
                .as(env.errorText())
                .isZero();
        return new ArrayList<>(rows());
    }

    @SuppressWarnings("unchecked") // the job is compiled in this test
    private static List<String> rows() throws ReflectiveOperationException {
        return (List<String>) compiled.load(NAME).getField("ROWS").get(null);
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }
}
