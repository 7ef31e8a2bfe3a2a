package io.thalweg.runtime.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.api.MalformedRecord;
import io.thalweg.fixture.NumbersPlan;
import io.thalweg.runtime.task.MalformedInputException;
import io.thalweg.runtime.task.StepFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class FailureLineTest {

    private static final String PACKAGE = NumbersPlan.class.getPackageName();

    @Test
    void namesStepPositionAndCause() {
        Throwable failure =
                new StepFailure("Numbers", "text", "a.csv at byte 7", bare(new ArithmeticException("/ by zero")));
        assertThat(line(failure))
                .isEqualTo("Numbers failed in step text (a.csv at byte 7): java.lang.ArithmeticException: / by zero");
    }

    @Test
    void findsStepAndUserLineInTheTrace() {
        RuntimeException cause = thrownAt(
                new IllegalStateException("no"),
                frame("java.util.Objects", "requireNonNull", "Objects.java", 233),
                frame("com.example.Helper", "help", "Helper.java", 12),
                frame(PACKAGE + ".Numbers$Step", "add", "Numbers.java", 34),
                frame(PACKAGE + ".Numbers_Stage1", "consume_delayByAirport_add", "Numbers_Stage1.java", 99),
                frame(PACKAGE + ".Numbers_Stage1", "emit", "Numbers_Stage1.java", 50));
        assertThat(line(new StepFailure("Numbers", null, null, cause)))
                .isEqualTo("Numbers failed in step "
                        + "delayByAirport: java.lang.IllegalStateException: no (Helper.java:12)");
    }

    @Test
    void neverTakesGeneratedOrEngineCodeForTheUsers() {
        RuntimeException cause = thrownAt(
                new IllegalStateException("no"),
                frame("io.thalweg.runtime.state.SlotTable", "grow", "SlotTable.java", 1),
                frame(PACKAGE + ".Numbers_Stage1", "coldGrow_text", "Numbers_Stage1.java", 99),
                frame(PACKAGE + ".NumbersMain", "main", "NumbersMain.java", 5),
                frame("org.example.Launcher", "main", "Launcher.java", 5));
        assertThat(line(cause)).isEqualTo("Numbers failed in step text: java.lang.IllegalStateException: no");
    }

    @Test
    void theInnermostFailureIsTheNearest() {
        Throwable inner = new StepFailure("Numbers", "inner", "b at 2", bare(new RuntimeException("x")));
        Throwable outer = new StepFailure("Numbers", "outer", "a at 1", inner);
        assertThat(line(outer)).startsWith("Numbers failed in step inner (b at 2): java.lang.RuntimeException: x");
        assertThat(StepFailure.of("Numbers", "outer", "a at 1", inner)).isSameAs(inner);
    }

    @Test
    void namesTheRootCauseUnlessItIsToldAlready() {
        Exception root = bare(new IOException("disk full"));
        assertThat(line(bare(new IllegalStateException("cannot write", root))))
                .isEqualTo("Numbers failed: java.lang.IllegalStateException: cannot write, "
                        + "caused by java.io.IOException: disk full");
        assertThat(line(bare(new UncheckedIOException((IOException) root))))
                .isEqualTo("Numbers failed: java.io.UncheckedIOException: java.io.IOException: disk full");
    }

    @Test
    void isOneLineWhateverTheMessage() {
        assertThat(line(bare(new RuntimeException("a\nb\r\nc\u2028d\u0000\u001b[31m"))))
                .isEqualTo("Numbers failed: java.lang.RuntimeException: a b c d  [31m");
    }

    @Test
    void survivesCausesThatGoInCircles() {
        RuntimeException first = bare(new RuntimeException("first"));
        RuntimeException second = bare(new RuntimeException("second", first));
        first.initCause(second);
        assertThat(line(first)).contains("first").contains("second");
        assertThat(line(bare(new StackOverflowError()))).isEqualTo("Numbers failed: java.lang.StackOverflowError");
    }

    @Test
    void longInputIsCut() {
        MalformedRecord record = new MalformedRecord("a", 1, "x".repeat(10_000), "too long");
        assertThat(line(new StepFailure("Numbers", "numbers", "a at 1", bare(new MalformedInputException(record)))))
                .isEqualTo(
                        "Numbers failed in step numbers (a at 1): too long; the input is: " + "x".repeat(200) + "...");
    }

    private static String line(Throwable failure) {
        return FailureLine.of(NumbersPlan.create(), failure);
    }

    /** Without a trace, which would lead to this test. */
    private static <E extends Throwable> E bare(E thrown) {
        thrown.setStackTrace(new StackTraceElement[0]);
        return thrown;
    }

    private static RuntimeException thrownAt(RuntimeException thrown, StackTraceElement... frames) {
        thrown.setStackTrace(frames);
        return thrown;
    }

    private static StackTraceElement frame(String type, String method, String file, int line) {
        return new StackTraceElement(type, method, file, line);
    }
}
