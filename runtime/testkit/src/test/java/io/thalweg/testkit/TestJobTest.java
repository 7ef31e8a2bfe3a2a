package io.thalweg.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.api.Config;
import io.thalweg.fixture.TotalsPlan;
import io.thalweg.runtime.task.StepFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TestJobTest {

    @Test
    void recordsPassThroughAtOnceAndAreCopied() {
        try (TestJob job = TestJob.of(TotalsPlan.create())) {
            TestSource<Integer> amounts = job.source("amounts");
            amounts.emit(1, 2).emit(3);
            assertThat(texts(job.sink("sums"))).containsExactly("Total 1", "Total 3", "Total 6");
            assertThat(job.counter("amounts", "in")).isEqualTo(3);
            assertThat(job.counter("sums", "out")).isEqualTo(3);
        }
    }

    @Test
    void isAsShortAsTheLanguagePromises() {
        try (var job = TestJob.of(TotalsPlan.create())) {
            job.source("amounts").emit(1).watermark(7);
            assertThat(job.sink("sums")).hasSize(1).extracting(Object::toString).containsExactly("Total 1");
        }
    }

    @Test
    void everythingIsSeenInOrderWithTimestamps() {
        try (TestJob job = TestJob.of(TotalsPlan.create())) {
            job.source("amounts")
                    .emit(5)
                    .watermark(Instant.ofEpochMilli(6))
                    .idle()
                    .active()
                    .end();
            assertThat(job.elements("sums")).hasSize(5);
            assertThat(job.elements("sums").get(0).toString()).isEqualTo("Value[value=Total 5, timestamp=5]");
            assertThat(job.elements("sums").subList(1, 5))
                    .containsExactly(
                            StreamElement.watermark(6),
                            StreamElement.idle(),
                            StreamElement.active(),
                            StreamElement.watermark(Long.MAX_VALUE));
        }
    }

    @Test
    void lateRecordsAreInTheSideStreamAndCounted() {
        try (TestJob job = TestJob.of(TotalsPlan.create())) {
            job.source("amounts").emit(5).watermark(5).emit(4, 6);
            assertThat(job.<Integer>side("Totals.late")).containsExactly(4);
            assertThat(job.elements("Totals.late")).containsExactly(StreamElement.value(4, 4));
            assertThat(job.late("Totals")).isEqualTo(1);
        }
    }

    @Test
    void eachRecordIsAPageOfItsOwn() { // the stage makes room between pages only
        try (TestJob job = TestJob.of(TotalsPlan.create())) {
            job.<Integer>source("amounts")
                    .emitAll(IntStream.rangeClosed(1, 1_000).boxed().toList());
            assertThat(job.sink("sums")).hasSize(1_000);
        }
    }

    @Test
    void malformedInputGoesTheJobsWay() {
        try (TestJob job = TestJob.of(TotalsPlan.create())) {
            job.source("amounts").malformed("x,,", "no number");
            assertThat(job.counter("amounts", "malformed")).isEqualTo(1);
            assertThat(job.counter("amounts", "in")).isZero();
        }
    }

    @Test
    void whatAStepThrowsComesOutAsFromTheJobAndTheJobGoesOn() {
        try (TestJob job = TestJob.of(TotalsPlan.create())) {
            TestSource<Integer> amounts = job.source("amounts");
            assertThatThrownBy(() -> amounts.emit(1, -2, 3))
                    .isInstanceOf(StepFailure.class)
                    .hasMessageContaining("(record 2)")
                    .hasRootCauseMessage("negative amount -2");
            assertThat(texts(job.sink("sums"))).containsExactly("Total 1");
            amounts.emit(4);
            assertThat(texts(job.sink("sums"))).containsExactly("Total 1", "Total 5");
        }
    }

    // --- time -----------------------------------------------------------------------------------------------------

    @Test
    @DisplayName("P5, W11: a processing-time timer fires when the clock is past its time")
    void timersFireBehindTheirMillisecond() {
        try (TestJob job = TestJob.of(TotalsPlan.create())) {
            assertThat(job.processingTime(1_000).sink("sums")).isEmpty();
            assertThat(texts(job.advance(Duration.ofMillis(1)).sink("sums"))).containsExactly("Total -1001");
        }
    }

    @Test
    void timersFireAtTheClockOnRequest() {
        try (TestJob job = TestJob.builder(TotalsPlan.create()).firesAtClock().start()) {
            assertThat(job.processingTime(999).sink("sums")).isEmpty();
            assertThat(texts(job.processingTime(1_000).sink("sums"))).containsExactly("Total -1000");
        }
    }

    @Test
    void theClockStartsWhereTheTestWantsItAndNeverGoesBack() {
        try (TestJob job = TestJob.builder(TotalsPlan.create())
                .startingAt(Instant.ofEpochMilli(500))
                .start()) {
            assertThatThrownBy(() -> job.processingTime(499)).hasMessageContaining("cannot go back to 499");
            assertThat(texts(job.advance(Duration.ofMillis(501)).sink("sums"))).containsExactly("Total -1001");
        }
    }

    // --- the end --------------------------------------------------------------------------------------------------

    @Test
    void finishingEndsTheSourcesAndStopsTheJob() {
        try (TestJob job = TestJob.of(TotalsPlan.create())) {
            assertThat(texts(job.finish().sink("sums"))).containsExactly("Total " + Long.MAX_VALUE);
            assertThat(job.elements("sums")).first().isEqualTo(StreamElement.watermark(Long.MAX_VALUE));
            assertThatThrownBy(job::finish).hasMessageContaining("has finished already");
            assertThatThrownBy(() -> job.source("amounts").emit(1)).hasMessageContaining("source 'amounts' has ended");
        }
    }

    @Test
    void finishingLeavesEndedSourcesAlone() {
        try (TestJob job = TestJob.of(TotalsPlan.create())) {
            job.source("amounts").end();
            job.finish();
            assertThat(job.elements("sums"))
                    .filteredOn(StreamElement.watermark(Long.MAX_VALUE)::equals)
                    .hasSize(1);
        }
    }

    @Test
    void closesOnceAndCanStillBeRead() {
        TestJob job = TestJob.of(TotalsPlan.create());
        TestSource<Integer> amounts = job.source("amounts");
        amounts.emit(1);
        job.close();
        job.close();
        assertThat(job.counter("Totals", "closed")).isEqualTo(1);
        assertThat(job.sink("sums")).hasSize(1);
        assertThatThrownBy(() -> amounts.emit(2)).hasMessageContaining("has been closed");
    }

    // --- names ----------------------------------------------------------------------------------------------------

    @Test
    void unknownNamesAreErrorsThatListTheKnownOnes() {
        try (TestJob job = TestJob.of(TotalsPlan.create())) {
            assertThatThrownBy(() -> job.source("amuonts"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("job Totals has no source 'amuonts'; did you mean 'amounts'?; it has amounts");
            assertThatThrownBy(() -> job.sink("totals"))
                    .hasMessageContaining("has no sink 'totals'")
                    .hasMessageContaining("sums");
            assertThatThrownBy(() -> job.side("Total.late")).hasMessageContaining("did you mean 'Totals.late'?");
            assertThatThrownBy(() -> job.elements("x")).hasMessageContaining("it has sums, Totals.late");
            assertThatThrownBy(() -> job.late("Total")).hasMessageContaining("did you mean 'Totals.late'?");
        }
    }

    @Test
    void countersOfRareEventsAreZeroBeforeTheFirst() {
        try (TestJob job = TestJob.of(TotalsPlan.create())) {
            assertThat(job.counter("amounts", "malformed")).isZero();
            assertThat(job.counter("Totals", "nullKey")).isZero();
            assertThatThrownBy(() -> job.counter("Total", "nullKey"))
                    .hasMessageContaining("no counter 'Total.nullKey'");
            assertThatThrownBy(() -> job.counter("amounts", "outs")).hasMessageContaining("no counter");
        }
    }

    @Test
    void countersOfTheStepsOwnCanBeRead() {
        try (TestJob job = TestJob.of(TotalsPlan.create())) {
            job.source("amounts").emit(99, 101, 102);
            assertThat(job.counter("Totals", "large")).isEqualTo(2);
        }
    }

    // --- real sources ---------------------------------------------------------------------------------------------

    @Test
    void realSourcesAreReadToTheirEnd() {
        try (TestJob job = TestJob.running(TotalsPlan.create(), Config.of(Map.of("count", "100")))) {
            List<String> sums = texts(job.sink("sums"));
            assertThat(sums).hasSize(101).contains("Total 5050");
            assertThat(job.counter("amounts", "in")).isEqualTo(100);
            assertThatThrownBy(() -> job.source("amounts")).hasMessageContaining("the job's own sources");
        }
    }

    @Test
    void theClockGoesOnWhileRealSourcesHaveNothingAtHand() {
        try (TestJob job = TestJob.running(TotalsPlan.create(), Config.of(Map.of("count", "2000")))) {
            assertThat(texts(job.sink("sums"))).contains("Total -1001"); // the timer
        }
    }

    @Test
    void twoRunsAreAlike() {
        Config config = Config.of(Map.of("count", "1500"));
        try (TestJob first = TestJob.running(TotalsPlan.create(), config);
                TestJob second = TestJob.running(TotalsPlan.create(), config)) {
            assertThat(first.elements("sums").toString())
                    .isEqualTo(second.elements("sums").toString());
        }
    }

    @Test
    void missingConfigurationIsReportedAndNothingStaysOpen() {
        assertThatThrownBy(() -> TestJob.running(TotalsPlan.create(), Config.of(Map.of())))
                .hasMessageContaining("--set count=...");
    }

    private static List<String> texts(List<?> records) {
        List<String> texts = new ArrayList<>();
        records.forEach(each -> texts.add(each.toString()));
        return texts;
    }
}
