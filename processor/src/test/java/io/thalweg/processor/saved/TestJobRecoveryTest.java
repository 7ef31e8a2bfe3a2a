package io.thalweg.processor.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.processor.testing.CompiledSources;
import io.thalweg.processor.testing.InMemoryCompiler;
import io.thalweg.processor.testing.RecordValues;
import io.thalweg.runtime.task.StepFailure;
import io.thalweg.testkit.StreamElement;
import io.thalweg.testkit.TestCheckpoint;
import io.thalweg.testkit.TestJob;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code job.checkpoint(); job.crash(); job.restore();} in tests that users write. */
final class TestJobRecoveryTest {

    private static final String JOB = """
            package p;
            import io.thalweg.annotations.*;
            import io.thalweg.api.*;
            import java.util.*;
            @Job @Checkpointed(every = "1s", watermarks = RestoredWatermarks.§watermarks)
            class Counts {
                record Word(@EventTime long time, String text) {}
                record Count(String text, long count) {}
                record Total(long end, long words) {}

                @Source @Watermark(every = "record")
                StreamSource<Word> words() {
                    List<Word> words = new ArrayList<>();
                    for (int i = 0; i < 1_000; i++) {
                        words.add(new Word(i, "word" + i % 3));
                    }
                    return CollectionSource.of(words);
                }

                @Source
                StreamSource<String> orders() { return CollectionSource.of(); }

                @KeyBy("text")
                static class CountWords {
                    static boolean poisoned;
                    long count;
                    @OnEvent Count add(Word word) {
                        if (poisoned && word.text().equals("poison")) {
                            throw new IllegalStateException("poisoned");
                        }
                        return new Count(word.text(), ++count);
                    }
                }

                @From("words") @Window(size = "10ms")
                static class Totals {
                    long words;
                    @OnEvent void add(Word word) { words++; }
                    @OnMerge void merge(Totals other) { words += other.words; }
                    @OnWindow Total total(TimeWindow window) { return new Total(window.end(), words); }
                }

                @Sink @SuppressWarnings("guarantee") void counts(Count count) {}
                @Sink @SuppressWarnings("guarantee") void totals(Total total) {}
                @Sink @SuppressWarnings("guarantee") void ordered(String order) {}
            }
            """;

    private static CompiledSources compiled;
    private static CompiledSources resetting;
    private final TestJob job = TestJob.of(compiled.plan("p.Counts"));

    @BeforeAll
    static void compile() {
        compiled = InMemoryCompiler.compile(JOB.replace("§watermarks", "RESTORE"));
        resetting = InMemoryCompiler.compile(JOB.replace("§watermarks", "RESET"));
    }

    @AfterEach
    void close() throws ReflectiveOperationException {
        poison(false);
        job.close();
    }

    @Test
    void stateSurvivesAndWhatCameBehindTheCheckpointIsToldAgain() {
        emit(1, "a", "a");
        job.checkpoint();
        emit(2, "a", "b");

        job.crash().restore();
        emit(3, "a");

        assertThat(counts()).containsExactly("a 1", "a 2", "a 3", "b 1", "a 4");
    }

    @Test
    void whatWasWrittenBehindTheCheckpointCanBeReadUntilTheRestore() {
        emit(1, "a");
        job.checkpoint();
        emit(2, "a");

        job.crash();

        assertThat(counts()).containsExactly("a 1", "a 2");
        assertThat(job.restore().sink("counts")).hasSize(2);
    }

    @Test
    void withoutACheckpointTheJobBeginsFromTheStart() {
        emit(1, "a", "a");

        job.crash().restore();

        assertThat(counts()).containsExactly("a 1", "a 2");
        assertThat(job.counter("words", "in")).isEqualTo(2);
    }

    @Test
    void countersCountNothingTwice() {
        emit(100, "a");
        emit(50, "late");
        job.checkpoint();
        emit(51, "late");
        assertThat(job.late("Totals")).isEqualTo(2);

        job.crash().restore();

        assertThat(job.late("Totals")).isEqualTo(2);
        assertThat(job.counter("words", "in")).isEqualTo(3);
    }

    @Test
    void sourcesAreToldAgainInTheOrderInWhichTheTestSpokeToThem() {
        job.source("orders").emit("first");
        job.checkpoint();
        job.source("orders").emit("second").idle();
        emit(1, "a");
        job.source("orders").active().emit("third").watermark(7);
        List<StreamElement<Object>> before = job.elements("ordered");

        job.crash().restore();

        assertThat(job.elements("ordered")).isEqualTo(before);
        assertThat(job.sink("ordered")).containsExactly("first", "second", "third");
    }

    @Test
    void openWindowsAndTimeAreRestored() {
        emit(1, "a", "b");
        emit(12, "c");
        job.checkpoint();

        job.crash().restore();
        job.source("words").end();

        assertThat(totals()).containsExactly("10 2", "20 1");
        assertThat(job.late("Totals")).isZero();
    }

    /** X1: RESET gives every operator a watermark before all time (E24). */
    @Test
    void timeBeginsAnewWithReset() {
        try (TestJob other = TestJob.of(resetting.plan("p.Counts"))) {
            other.source("words").emit(word(resetting, 25, "a"));
            other.checkpoint();
            other.crash().restore();
            other.source("words").emit(word(resetting, 5, "b"));
            assertThat(other.late("Totals")).isZero();
        }
        emit(25, "a");
        job.checkpoint();
        job.crash().restore();
        emit(5, "b");
        assertThat(job.late("Totals")).isOne();
    }

    @Test
    void theSecondCrashGoesBackToTheNewestCheckpointToo() {
        emit(1, "a");
        assertThat(job.checkpoint().id()).isEqualTo(1);
        emit(2, "a");
        job.restore();
        emit(3, "a");
        job.restore();
        assertThat(job.checkpoint().id()).isEqualTo(2);
        emit(4, "a");
        job.restore();

        assertThat(counts()).containsExactly("a 1", "a 2", "a 3", "a 4");
    }

    @Test
    void aRecordThatFailsAgainFailsTheRestoreAndNothingIsLost() throws ReflectiveOperationException {
        poison(true);
        emit(1, "a");
        assertThatThrownBy(() -> emit(2, "poison")).isInstanceOf(StepFailure.class);
        emit(3, "b");
        assertThatThrownBy(job::restore).isInstanceOf(StepFailure.class).hasRootCauseMessage("poisoned");

        poison(false);
        job.restore();

        assertThat(counts()).containsExactly("a 1", "poison 1", "b 1");
    }

    @Test
    void aCrashedJobTakesNothing() {
        job.crash();

        assertThatThrownBy(() -> emit(1, "a"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("job Counts has crashed: restore() it first");
        assertThatThrownBy(job::checkpoint).hasMessageContaining("has crashed");
        assertThatThrownBy(job::finish).hasMessageContaining("has crashed");
        job.restore();
        assertThat(counts()).isEmpty();
    }

    @Test
    void anotherJobMayBeginWithACheckpoint() {
        emit(1, "a", "a");
        TestCheckpoint saved = job.checkpoint();
        emit(2, "a");

        try (TestJob next =
                TestJob.builder(compiled.plan("p.Counts")).restoring(saved).start()) {
            next.source("words").emit(word(compiled, 3, "a"));
            assertThat(next.sink("counts").toString()).isEqualTo("[Count[text=a, count=3]]");
            next.crash().restore();
            assertThat(next.sink("counts").toString()).isEqualTo("[Count[text=a, count=3]]");
        }
    }

    @Test
    void theJobsOwnSourcesGoOnWhereTheyWere() {
        try (TestJob own =
                TestJob.builder(compiled.plan("p.Counts")).realSources().start()) {
            own.step();
            own.checkpoint();
            own.crash().restore();
            own.runSources().finish();
            assertThat(own.sink("counts")).hasSize(1_000);
            assertThat(own.counter("words", "in")).isEqualTo(1_000);
        }
    }

    private void emit(long time, String... texts) {
        for (String text : texts) {
            job.source("words").emit(word(compiled, time, text));
        }
    }

    private static Object word(CompiledSources sources, long time, String text) {
        return RecordValues.create(sources.load("p.Counts$Word"), time, text);
    }

    private List<String> counts() {
        return job.sink("counts").stream().map(TestJobRecoveryTest::values).toList();
    }

    private List<String> totals() {
        return job.sink("totals").stream().map(TestJobRecoveryTest::values).toList();
    }

    /** {@code Count[text=a, count=1]} as {@code a 1}. */
    private static String values(Object row) {
        return row.toString().replaceAll("\\w+\\[|\\w+=|]", "").replace(", ", " ");
    }

    private static void poison(boolean poisoned) throws ReflectiveOperationException {
        var field = compiled.load("p.Counts$CountWords").getDeclaredField("poisoned");
        field.setAccessible(true);
        field.set(null, poisoned);
    }
}
