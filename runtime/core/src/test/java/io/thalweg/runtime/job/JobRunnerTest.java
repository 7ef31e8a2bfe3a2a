package io.thalweg.runtime.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.fixture.NumbersPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobRunnerTest {

    private final RecordedEnv env = new RecordedEnv();

    @TempDir
    private Path directory;

    private Path output;

    @BeforeEach
    void chooseOutput() {
        output = directory.resolve("lines");
        System.clearProperty("thalweg.test.stopped");
    }

    @Test
    void runsToTheEndAndSaysSoInOneLine() throws IOException {
        assertThat(run("--set", "count=3")).isZero();

        assertThat(Files.readAllLines(output)).hasSize(3);
        assertThat(Path.of(output + ".closed")).exists();
        assertThat(Path.of(output + ".complete")).exists();
        assertThat(System.getProperty("thalweg.test.stopped")).isEqualTo("yes");
        assertThat(env.errText().lines())
                .singleElement()
                .asString()
                .matches("Numbers finished: 3 records in, 3 out, 0 late, 0 malformed, \\d+\\.\\d\\d s, \\d+ records/s");
        assertThat(env.outText()).isEmpty();
        assertThat(env.hooks).as("shutdown hooks left behind").isEmpty();
    }

    @Test
    void manyPagesAreCountedOnce() {
        assertThat(run("--set=count=100000")).isZero();
        assertThat(env.errText()).contains("100000 records in, 100000 out");
    }

    @Test
    void aFailureIsOneLineWithStepPositionReasonAndSourceLine() {
        assertThat(run("--set", "limit=7", "--set", "count=9")).isEqualTo(1);

        assertThat(env.errText().lines())
                .singleElement()
                .asString()
                .matches("Numbers failed in step text "
                        + "\\(integers at .*7\\): java.io.IOException: number 7 is beyond the limit "
                        + "\\(Numbers.java:\\d+\\)");
        assertThat(Path.of(output + ".closed")).as("closed after a failure").exists();
        assertThat(output).as("flushed after a failure").doesNotExist();
        assertThat(Path.of(output + ".complete")).doesNotExist();
        assertThat(System.getProperty("thalweg.test.stopped")).isNull();
    }

    @Test
    void theSourceLineIsTheOneThatThrew() throws IOException {
        run("--set", "limit=7");
        List<String> source = Files.readAllLines(Path.of("src/test/java/io/thalweg/fixture/Numbers.java"));
        int line = 1;
        while (!source.get(line - 1).contains("LIMIT:")) {
            line++;
        }
        assertThat(env.errText()).contains("(Numbers.java:" + line + ")");
    }

    @Test
    void theStackTraceIsShownOnRequest() {
        assertThat(run("--set", "limit=7", "--stacktrace")).isEqualTo(1);
        assertThat(env.errText()).contains("\tat io.thalweg.fixture.Numbers.text(Numbers.java:");
    }

    @Test
    void malformedInputFailsWithPositionExpectationAndText() {
        assertThat(run("--set", "malformed-at=2")).isEqualTo(1);
        assertThat(env.errText().strip())
                .isEqualTo("Numbers failed in step numbers (integers at 2): column 2 is empty, expected an int; "
                        + "the input is: 4,,2");
    }

    @Test
    void anInputThatIsNotThereFails() {
        assertThat(run("--set", "count=404")).isEqualTo(1);
        assertThat(env.errText().strip())
                .isEqualTo("Numbers failed: source numbers, before its first split: no such numbers "
                        + "(NumberSource.java:27)");
    }

    // --- configuration: exit code 3 --------------------------------------------------------------------------------

    @Test
    void anUnknownNameIsAnErrorWithASuggestion() {
        assertThat(run("--set", "cuont=3")).isEqualTo(3);
        assertThat(env.errText().strip())
                .isEqualTo("Numbers: configuration 'cuont' (from the command line) is not known "
                        + "to this job; did you mean 'count'?; known are output, count, malformed-at, limit");
        assertThat(output).doesNotExist();
    }

    @Test
    void namesThatOnlyOnStartAsksForAreKnown() {
        assertThat(run("--set", "limit=1000")).isZero();
    }

    @Test
    void aWrongValueNamesWhereItCameFrom() {
        env.variables.put("THALWEG_COUNT", "many");
        assertThat(run()).isEqualTo(3);
        assertThat(env.errText().strip())
                .isEqualTo("Numbers: configuration 'count' is 'many' "
                        + "(from environment variable THALWEG_COUNT), "
                        + "expected a whole number from -2147483648 to 2147483647");
    }

    @Test
    void aPropertiesFileThatIsNotThereDoesNotFit() {
        assertThat(run("--config", "none.properties")).isEqualTo(3);
        assertThat(env.errText()).contains("properties file 'none.properties' cannot be read");
    }

    @Test
    void aPropertiesFileWithUnknownNamesDoesNotFit() {
        env.files.put("job.properties", "parallelsim=2\n");
        assertThat(run("--config", "job.properties")).isEqualTo(3);
        assertThat(env.errText())
                .contains("'parallelsim' (from job.properties)")
                .contains("did you mean 'parallelism'?");
    }

    @Test
    void anOptionIsNoName() {
        assertThat(run("--set", "parallelism=2")).isEqualTo(3);
        assertThat(env.errText()).contains("the option is --parallelism, without --set");
    }

    @Test
    void aWrongOptionInAFileDoesNotFit() {
        env.files.put("job.properties", "stop-timeout=soon\n");
        assertThat(run("--config", "job.properties")).isEqualTo(3);
        assertThat(env.errText()).contains("option 'stop-timeout' (from job.properties): 'soon' is not a duration");
    }

    @Test
    void aFileCannotNameAnother() {
        env.files.put("job.properties", "config=b\n");
        assertThat(run("--config", "job.properties")).isEqualTo(3);
    }

    // --- precedence -----------------------------------------------------------------------------------------------

    @Test
    void theCommandLineWinsOverTheEnvironmentOverTheFileOverTheDefault() {
        assertThat(recordsIn()).isEqualTo(10);
        env.files.put("job.properties", "count=1\n");
        assertThat(recordsIn("--config=job.properties")).isEqualTo(1);
        env.variables.put("THALWEG_COUNT", "2");
        assertThat(recordsIn("--config=job.properties")).isEqualTo(2);
        assertThat(recordsIn("--config=job.properties", "--set", "count=3")).isEqualTo(3);
        assertThat(recordsIn("--set", "count=3", "--set", "count=4"))
                .as("the last one")
                .isEqualTo(4);
    }

    @Test
    void optionsHaveTheSamePrecedence() {
        env.files.put("job.properties", "parallelism=0\n");
        assertThat(run("--config=job.properties")).isEqualTo(3);
        env.variables.put("THALWEG_PARALLELISM", "1");
        assertThat(run("--config=job.properties")).isZero();
        assertThat(run("--config=job.properties", "--parallelism=0")).isEqualTo(2);
    }

    @Test
    void theEnvironmentCanNameTheFile() {
        env.files.put("job.properties", "count=1\n");
        env.variables.put("THALWEG_CONFIG", "job.properties");
        assertThat(recordsIn()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"THALWEG_MALFORMED_AT", "THALWEG_malformed-at", "THALWEG_MALFORMEDAT"})
    void environmentNamesDisregardCaseAndSeparators(String variable) {
        env.variables.put(variable, "2");
        assertThat(run()).isEqualTo(1);
        assertThat(env.errText()).contains("integers at 2");
    }

    @Test
    void twoVariablesForOneNameMustAgree() {
        env.variables.put("THALWEG_COUNT", "1");
        env.variables.put("THALWEG_C_OUNT", "2");
        assertThat(run()).isEqualTo(3);
        assertThat(env.errText()).contains("THALWEG_COUNT and THALWEG_C_OUNT mean the same name");
    }

    @Test
    void otherEnvironmentVariablesDoNotMatter() {
        env.variables.put("COUNT", "77");
        env.variables.put("THALWEG_", "77");
        env.variables.put("THALWEG_SOMETHING", "77"); // a warning
        assertThat(recordsIn()).isEqualTo(10);
    }

    @Test
    void valuesAreTakenAsTheyAre() {
        env.files.put("@file", "count=1");
        assertThat(run("--dry-run", "--set", "output=@file")).isZero();
        assertThat(env.outText()).contains("output = @file (from the command line)");
        assertThat(run("--dry-run", "--set", "output=a=b \"c\" ${d}")).isZero();
        assertThat(env.outText()).contains("output = a=b \"c\" ${d} (from the command line)");
    }

    // --- usage: exit code 2 ---------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--paralelism=2", "--parallelism=x", "--parallelism=0", "--parallelism=129", "--parallelism", "--set",
                "--set=x", "--set==3", "--stop-timeout=-1s", "--stop-timeout=5", "--progress=0s", "--config",
                "extra", "-x", "--explain=no"
            })
    void wrongUsageIsOneLine(String argument) {
        assertThat(run(argument)).isEqualTo(2);
        assertThat(env.errText().lines())
                .singleElement()
                .asString()
                .startsWith("Numbers: ")
                .contains("--help");
        assertThat(env.outText()).isEmpty();
    }

    @Test
    void aMistypedOptionGetsASuggestion() {
        assertThat(run("--paralelism=2")).isEqualTo(2);
        assertThat(env.errText()).contains("did you mean --parallelism");
    }

    // --- what is only shown ---------------------------------------------------------------------------------------

    @Test
    void helpListsOptionsDefaultsPrecedenceAndExitCodes() {
        assertThat(run("--help")).isZero();
        assertThat(env.outText())
                .startsWith("Numbers" + System.lineSeparator())
                .contains("Usage: java ... NumbersMain [OPTIONS]", "-h, --help  ", "      --dry-run  ")
                .contains("--help", "--version", "--explain", "--dry-run", "--set=NAME=VALUE", "--config=FILE")
                .contains("--parallelism=N", "Default: 1.", "--stop-timeout=DURATION", "Default: 30s.")
                .contains("--progress", "--no-progress", "--stacktrace")
                .contains("THALWEG_DELAY_FILE", "the properties file", "143");
        assertThat(env.outText().lines()).allMatch(line -> line.length() <= 110);
        assertThat(env.outText()).doesNotContain("-h, -h");
        assertThat(env.errText()).isEmpty();
        assertThat(output).doesNotExist();
    }

    @Test
    void explainPrintsThePlan() {
        assertThat(run("--explain")).isZero();
        assertThat(env.outText()).isEqualTo("stage 1:  numbers -> text -> lines\n");
    }

    @Test
    void versionNamesJobAndEngine() {
        assertThat(run("--version")).isZero();
        assertThat(env.outText()).matches("Numbers, Thalweg \\S.*\\R");
    }

    @Test
    void aDryRunListsTheConfigurationAndTouchesNothing() {
        env.variables.put("THALWEG_LIMIT", "5");
        assertThat(run("--dry-run", "--set", "count=3")).isZero();
        assertThat(env.outText())
                .contains("count = 3 (from the command line)")
                .contains("limit = 5 (from environment variable THALWEG_LIMIT)")
                .contains("malformed-at = -1 (default)");
        assertThat(directory).isEmptyDirectory();
        assertThat(env.errText()).isEmpty();
    }

    @Test
    void aDryRunFindsWhatWouldNotFit() {
        assertThat(run("--dry-run", "--set", "cuont=3")).isEqualTo(3);
        assertThat(run("--dry-run", "--set", "count=x")).isEqualTo(3);
        assertThat(run("--dry-run", "--set", "count=404")).as("no input").isEqualTo(3);
        assertThat(env.errText().lines())
                .hasSize(3)
                .last()
                .asString()
                .isEqualTo("Numbers: source numbers cannot be read: java.io.IOException: no such numbers");
    }

    // --- what this version does not do ------------------------------------------------------------------------------

    @Test
    void moreLanesGiveTheSameResult() {
        assertThat(run("--parallelism=4", "--set=count=3")).isZero();
        assertThat(env.errText()).contains("3 records in, 3 out");
    }

    @Test
    void checkpointsAreNotNeeded() {
        assertThat(JobRunner.run(NumbersPlan.checkpointed(), env, "--set=output=" + output))
                .isZero();
    }

    // --- stopping -------------------------------------------------------------------------------------------------

    @Test
    void theHookStopsTheJobAndHaltsWithItsExitCode() throws Exception {
        Thread job = new Thread(() -> run("--set", "count=-1"));
        job.start();
        while (!Files.exists(output)) {
            Thread.sleep(1);
        }
        env.hooks.get(0).run();
        job.join();

        assertThat(env.halts).containsExactly(0);
        assertThat(env.errText()).startsWith("Numbers stopped: 5 records in, 5 out");
        assertThat(Files.readAllLines(output)).hasSize(5);
        assertThat(Path.of(output + ".closed")).exists();
        assertThat(Path.of(output + ".complete")).exists();
    }

    @Test
    void whoIsAskedToStopBeforeTheBeginningReadsNothing() {
        env.ending = true;
        assertThat(run()).isZero();
        assertThat(output).doesNotExist();
    }

    private long recordsIn(String... args) {
        RecordedEnv fresh = new RecordedEnv();
        fresh.files.putAll(env.files);
        fresh.variables.putAll(env.variables);
        assertThat(JobRunner.run(NumbersPlan.create(), fresh, with("--set=output=" + output, args)))
                .isZero();
        return Long.parseLong(fresh.errText().replaceAll("(?s).*finished: (\\d+) records in.*", "$1"));
    }

    private int run(String... args) {
        for (String arg : args) {
            if (arg.startsWith("output=")) {
                return JobRunner.run(NumbersPlan.create(), env, args);
            }
        }
        return JobRunner.run(NumbersPlan.create(), env, with("--set=output=" + output, args));
    }

    private static String[] with(String first, String... others) {
        String[] all = new String[others.length + 1];
        all[0] = first;
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }
}
