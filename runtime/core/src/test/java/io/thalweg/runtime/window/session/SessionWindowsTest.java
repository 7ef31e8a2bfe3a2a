package io.thalweg.runtime.window.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thalweg.runtime.window.session.VisitStage.Late;
import io.thalweg.runtime.window.session.VisitStage.Result;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SessionWindowsTest {

    private VisitStage stage = VisitStage.inEventTime(0);

    @Test
    @DisplayName("W4: records exactly one gap apart are one session, one millisecond more and they are two")
    void touchingSessionsMerge() {
        visit("a", 1, 0);
        visit("a", 2, 100);
        visit("a", 4, 201);
        stage.watermark(198);
        assertThat(stage.results).isEmpty();
        stage.watermark(199);
        assertThat(stage.results).containsExactly(new Result("a", 0, 200, 2, 3));
        stage.watermark(300);
        assertThat(stage.results).endsWith(new Result("a", 201, 301, 1, 4)).hasSize(2);
        assertThat(stage.visit_sessions.openSessions()).isZero();
        assertThat(stage.visit_table).isEmpty();
    }

    @Test
    @DisplayName("W4: touching from before merges too")
    void touchingFromBefore() {
        visit("a", 1, 100);
        visit("a", 2, 0);
        visit("b", 1, 101);
        visit("b", 2, 0);
        stage.watermark(1_000);
        assertThat(stage.results)
                .containsExactly(
                        new Result("b", 0, 100, 1, 2), new Result("a", 0, 200, 2, 3), new Result("b", 101, 201, 1, 1));
    }

    @Test
    @DisplayName("W4: a session within another one, as dynamic gaps allow, does not shorten it")
    void shorterGapWithin() {
        stage.consume_visit("a", 1, 0, 1_000);
        stage.consume_visit("a", 2, 10, 5);
        stage.watermark(999);
        assertThat(stage.results).containsExactly(new Result("a", 0, 1_000, 2, 3));
    }

    @Test
    @DisplayName("W4: one record connects many sessions")
    void connectsMany() {
        for (int i = 0; i < 10; i++) {
            stage.consume_visit("a", 1, i * 20, 10);
        }
        stage.consume_visit("b", 1, 500, 10);
        assertThat(stage.visit_sessions.openSessions()).isEqualTo(11);
        stage.consume_visit("a", 1, 25, 135);
        assertThat(stage.visit_sessions.openSessions()).isEqualTo(4);
        stage.watermark(1_000);
        assertThat(stage.results)
                .containsExactly(
                        new Result("a", 0, 10, 1, 1),
                        new Result("a", 20, 170, 9, 9),
                        new Result("a", 180, 190, 1, 1),
                        new Result("b", 500, 510, 1, 1));
    }

    @Test
    @DisplayName("W5: a record that is late by itself is taken if it joins a live session")
    void latenessOfTheMergedWindow() {
        visit("a", 1, 100);
        stage.watermark(150);
        visit("a", 2, 10);
        visit("b", 3, 10);
        stage.watermark(199);
        assertThat(stage.results).containsExactly(new Result("a", 10, 200, 2, 3));
        assertThat(stage.late).containsExactly(new Late("b", 10, 3));
        assertThat(stage.visit_table).as("b was never opened").isEmpty();
    }

    @Test
    @DisplayName("W5, W22: a late record of a key with an unrelated session leaves that alone")
    void lateBesideASession() {
        visit("a", 1, 1_000);
        stage.watermark(500);
        visit("a", 2, 10);
        assertThat(stage.late).containsExactly(new Late("a", 10, 2));
        stage.watermark(2_000);
        assertThat(stage.results).containsExactly(new Result("a", 1_000, 1_100, 1, 1));
    }

    @Test
    @DisplayName("E20: a session is late from maxTimestamp + lateness on, not one millisecond sooner")
    void lateBoundary() {
        stage = VisitStage.inEventTime(50);
        stage.watermark(148);
        visit("a", 1, 0);
        assertThat(stage.results).containsExactly(new Result("a", 0, 100, 1, 1));
        stage.watermark(149);
        visit("b", 1, 0);
        assertThat(stage.late).containsExactly(new Late("b", 0, 1));
        assertThat(stage.visit_table).isEmpty();
    }

    @Test
    @DisplayName("W5, W21: a fired session and one that has not fired become one that fires at its new end")
    void firedAndUnfiredMerge() {
        stage = VisitStage.inEventTime(1_000);
        visit("a", 1, 0);
        visit("a", 2, 180);
        stage.watermark(99);
        assertThat(stage.results).containsExactly(new Result("a", 0, 100, 1, 1));
        visit("a", 4, 90);
        assertThat(stage.results).hasSize(1);
        stage.watermark(278);
        assertThat(stage.results).hasSize(1);
        stage.watermark(279);
        assertThat(stage.results).endsWith(new Result("a", 0, 280, 3, 7)).hasSize(2);
        stage.watermark(1_278);
        assertThat(stage.visit_sessions.openSessions()).isOne();
        stage.watermark(1_279);
        assertThat(stage.visit_sessions.openSessions()).isZero();
        assertThat(stage.results).hasSize(2);
    }

    @Test
    @DisplayName("W6, W10: within lateness a session fires behind each record, or at its new end if that lies ahead")
    void firesAgain() {
        stage = VisitStage.inEventTime(1_000);
        visit("a", 1, 0);
        stage.watermark(150);
        stage.consume_visit("a", 2, 10, 20);
        visit("a", 4, 30);
        visit("a", 8, 100);
        assertThat(stage.results)
                .containsExactly(
                        new Result("a", 0, 100, 1, 1), new Result("a", 0, 100, 2, 3), new Result("a", 0, 130, 3, 7));
        stage.results.clear();
        stage.watermark(198);
        assertThat(stage.results).isEmpty();
        stage.watermark(199);
        assertThat(stage.results).containsExactly(new Result("a", 0, 200, 4, 15));
    }

    @Test
    @DisplayName("W6: a session that lives again fires before others that end later, not at its old cleanup time")
    void livesAgainInOrder() {
        stage = VisitStage.inEventTime(1_000);
        visit("a", 1, 0);
        stage.watermark(99);
        visit("b", 1, 100);
        visit("a", 2, 50);
        stage.results.clear();
        stage.watermark(10_000);
        assertThat(stage.results).containsExactly(new Result("a", 0, 150, 2, 3), new Result("b", 100, 200, 1, 1));
    }

    @Test
    @DisplayName("W7: merging may not make a window that has ended")
    void mergedWindowHasEnded() {
        stage.watermark(1_000);
        KeySessions<String, VisitStage.VisitState> sessions = stage.visit_sessions.open("a");
        stage.visit_sessions.restore(sessions, 50, 150, false);
        assertThatThrownBy(() -> stage.visit_sessions.add(sessions, 0, 100))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("The window [0, 150) that merging sessions would make has ended already: "
                        + "the current watermark is 1000");
    }

    @Test
    @DisplayName("E19, W28: all sessions due fire in ascending order of end, also those that have grown")
    void ascendingOrder() {
        visit("a", 1, 0);
        visit("b", 1, 10);
        visit("c", 1, 20);
        visit("a", 1, 90);
        visit("a", 1, 150);
        visit("b", 1, 15);
        stage.watermark(10_000);
        assertThat(stage.results)
                .containsExactly(
                        new Result("b", 10, 115, 2, 2), new Result("c", 20, 120, 1, 1), new Result("a", 0, 250, 3, 3));
    }

    @Test
    @DisplayName("E3: a lower time changes nothing")
    void timeDoesNotGoBack() {
        stage.watermark(1_000);
        stage.watermark(0);
        visit("a", 1, 10);
        assertThat(stage.late).hasSize(1);
    }

    @Test
    @DisplayName("E22, E23: the last watermark fires everything, and every record after it is late")
    void endOfInput() {
        visit("a", 1, Long.MAX_VALUE - 10);
        visit("b", 1, 0);
        stage.watermark(Long.MAX_VALUE);
        assertThat(stage.results)
                .containsExactly(
                        new Result("b", 0, 100, 1, 1), new Result("a", Long.MAX_VALUE - 10, Long.MAX_VALUE, 1, 1));
        visit("a", 1, Long.MAX_VALUE - 10);
        visit("a", 1, 0);
        assertThat(stage.late).hasSize(2);
        assertThat(stage.visit_sessions.openSessions()).isZero();
    }

    @Test
    @DisplayName("E23: lateness that overflows keeps sessions for ever, until the last watermark")
    void endlessLateness() {
        stage = VisitStage.inEventTime(Long.MAX_VALUE);
        visit("a", 1, 10);
        stage.watermark(999_999_999);
        assertThat(stage.results).containsExactly(new Result("a", 10, 110, 1, 1));
        visit("a", 2, 20);
        assertThat(stage.results).endsWith(new Result("a", 10, 120, 2, 3)).hasSize(2);
        stage.watermark(Long.MAX_VALUE - 1);
        assertThat(stage.visit_sessions.openSessions()).isOne();
        stage.watermark(Long.MAX_VALUE);
        assertThat(stage.visit_sessions.openSessions()).isZero();
        visit("a", 4, 30);
        assertThat(stage.late).hasSize(1);
        assertThat(stage.results).hasSize(2);
    }

    @Test
    @DisplayName("E1: session windows accept records before time and without timestamp")
    void negativeTimestamps() {
        visit("a", 1, -1_000);
        visit("a", 2, -900);
        visit("b", 4, Long.MIN_VALUE);
        stage.watermark(Long.MIN_VALUE + 99);
        assertThat(stage.results).containsExactly(new Result("b", Long.MIN_VALUE, Long.MIN_VALUE + 100, 1, 4));
        stage.watermark(-801);
        assertThat(stage.results).endsWith(new Result("a", -1_000, -800, 2, 3));
    }

    @Test
    @DisplayName("dynamic gaps must be positive")
    void gapMustBePositive() {
        assertThatThrownBy(() -> stage.consume_visit("a", 1, 7, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("found 0 ms for the record with timestamp 7");
        assertThatThrownBy(() -> VisitStage.inEventTime(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("dueAt and nextDue are never too late and need not be exact")
    void dueAt() {
        SessionWindows<String, VisitStage.VisitState> sessions = stage.visit_sessions;
        assertThat(sessions.dueAt(Long.MAX_VALUE)).isFalse();
        assertThat(sessions.nextDue()).isEqualTo(Long.MAX_VALUE);
        visit("a", 1, 0);
        visit("a", 1, 50);
        assertThat(sessions.dueAt(90)).isFalse();
        assertThat(sessions.dueAt(149)).isTrue();
        stage.watermark(120);
        assertThat(stage.results).isEmpty();
        assertThat(sessions.nextDue()).as("filed again").isBetween(121L, 149L);
    }

    @Test
    @DisplayName("W11, W31: in processing time nothing is late, and only the timer fires")
    void processingTime() {
        stage = VisitStage.inProcessingTime();
        visit("a", 1, 1_000);
        stage.watermark(1_049);
        visit("a", 2, 1_050);
        stage.watermark(1_148);
        assertThat(stage.results).isEmpty();
        stage.watermark(1_149);
        assertThat(stage.results).containsExactly(new Result("a", 1_000, 1_150, 2, 3));
        assertThat(stage.visit_sessions.openSessions()).isZero();
        stage.consume_visit("a", 4, 1_149, 1);
        assertThat(stage.late).isEmpty();
        assertThat(stage.results).as("waits for its timer").hasSize(1);
        stage.watermark(1_149);
        assertThat(stage.results).endsWith(new Result("a", 1_149, 1_150, 1, 4)).hasSize(2);
    }

    @Test
    @DisplayName("sessions that were visited and restored go on as before, fired ones without firing again")
    void visitedAndRestored() {
        stage = VisitStage.inEventTime(1_000);
        visit("a", 1, 0);
        visit("b", 2, 0);
        visit("a", 4, 500);
        visit("a", 8, 5_000);
        stage.watermark(300);
        VisitStage restored = VisitStage.inEventTime(1_000);
        stage.visit_sessions.forEach((key, session) -> copy(key, session, restored));
        restored.watermark(599);
        assertThat(restored.results).containsExactly(new Result("a", 500, 600, 1, 4));
        restored.consume_visit("a", 16, 90, 420);
        restored.watermark(20_000);
        assertThat(restored.results)
                .endsWith(new Result("a", 0, 600, 3, 21), new Result("a", 5_000, 5_100, 1, 8))
                .hasSize(3);
        assertThat(restored.visit_table).isEmpty();
    }

    private static void copy(String key, Session<VisitStage.VisitState> session, VisitStage to) {
        KeySessions<String, VisitStage.VisitState> sessions =
                to.visit_table.computeIfAbsent(key, to.visit_sessions::open);
        Session<VisitStage.VisitState> copy =
                to.visit_sessions.restore(sessions, session.start(), session.end(), session.fired());
        copy.value().clicks = session.value().clicks;
        copy.value().sum = session.value().sum;
    }

    private void visit(String key, long value, long timestamp) {
        stage.consume_visit(key, value, timestamp, 100);
    }
}
