package io.thalweg.runtime.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.fixture.NumbersMain;
import java.io.IOException;
import java.lang.ProcessHandle.Info;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A job in a process of its own: signals, exit codes as the shell sees them, streams, processor time. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ProcessTest {

    @TempDir
    private Path directory;

    private Process process;

    @AfterEach
    void end() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    void rowsGoToStandardOutputAndEverythingElseToStandardError() throws Exception {
        start("--set", "count=3", "--parallelism", "2");
        assertThat(process.waitFor()).isZero();
        assertThat(out()).hasSize(3).allMatch(line -> line.startsWith("n"));
        assertThat(err().get(err().size() - 1)).startsWith("Numbers finished: 3 records in");
    }

    @Test
    void aFailureExitsWithOne() throws Exception {
        start("--set", "limit=1");
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(err()).singleElement().asString().startsWith("Numbers failed in step text");
    }

    @Test
    void unknownEnvironmentVariablesAreAWarning() throws Exception {
        ProcessBuilder builder = builder("--set", "count=1");
        builder.environment().put("THALWEG_COUTN", "5");
        process = builder.start();
        assertThat(process.waitFor()).isZero();
        assertThat(err()).anyMatch(line -> line.contains("WARN") && line.contains("THALWEG_COUTN"));
    }

    @Test
    void sigtermEndsTheJobInOrderWithExitCodeZero() throws Exception {
        Path output = directory.resolve("lines");
        start("--set", "count=-1", "--set", "output=" + output);
        waitFor(output);
        process.destroy(); // SIGTERM

        assertThat(process.waitFor()).isZero();
        assertThat(Files.readAllLines(output)).hasSize(5);
        assertThat(Path.of(output + ".closed")).exists();
        assertThat(err()).singleElement().asString().startsWith("Numbers stopped: 5 records in, 5 out");
    }

    @Test
    void sigintEndsTheJobInOrderWithExitCodeZero() throws Exception {
        Path output = directory.resolve("lines");
        start("--set", "count=-1", "--set", "output=" + output);
        waitFor(output);
        assertThat(new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
        assertThat(process.waitFor()).isZero();
        assertThat(Path.of(output + ".closed")).exists();
    }

    @Test
    void whatDoesNotStopInTimeExitsWith143() throws Exception {
        start(
                "--set",
                "count=-1",
                "--set",
                "output=" + directory.resolve("stuck"),
                "--stop-timeout=100ms",
                "--progress=20ms");
        while (err().stream().noneMatch(line -> line.contains("5 records in"))) {
            Thread.sleep(10);
        }
        process.destroy();
        assertThat(process.waitFor()).isEqualTo(143);
        assertThat(err()).contains("Numbers did not stop within 100ms, it is ended now"); // progress may follow
    }

    @Test
    void anIdleJobNeedsLittleProcessorTime() throws Exception {
        Path output = directory.resolve("lines");
        start("--set", "count=-1", "--set", "output=" + output);
        waitFor(output);
        Thread.sleep(1_000); // the JVM's own start
        Duration before = processorTime();
        Thread.sleep(2_000);
        Duration used = processorTime().minus(before);
        assertThat(used).as("of 2 s").isLessThan(Duration.ofMillis(400)); // busy spinning would need all of it
    }

    private Duration processorTime() {
        Info info = process.info();
        return info.totalCpuDuration().orElseThrow();
    }

    private void start(String... args) throws IOException {
        process = builder(args).start();
    }

    private ProcessBuilder builder(String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                NumbersMain.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile());
    }

    private List<String> out() throws IOException {
        return Files.readAllLines(directory.resolve("out"));
    }

    private List<String> err() throws IOException {
        return Files.readAllLines(directory.resolve("err"));
    }

    private static void waitFor(Path file) throws InterruptedException {
        while (!Files.exists(file)) {
            Thread.sleep(5);
        }
    }
}
