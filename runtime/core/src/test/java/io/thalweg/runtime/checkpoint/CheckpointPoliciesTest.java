package io.thalweg.runtime.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.runtime.checkpoint.CheckpointRequests.Verdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class CheckpointPoliciesTest {

    @Test
    @DisplayName("C4: the pause counts from the last success, also of a savepoint, and holds up no savepoint")
    void pause() {
        CheckpointRequests requests = new CheckpointRequests(500, 1, false);
        assertThat(requests.periodic(10).verdict()).isEqualTo(Verdict.TRIGGERED); // none was completed
        requests.completed(100);
        CheckpointRequests.Decision early = requests.periodic(400);
        assertThat(early.verdict()).isEqualTo(Verdict.RESCHEDULED);
        assertThat(early.delayMillis()).isEqualTo(200);
        assertThat(requests.savepoint(401).verdict()).isEqualTo(Verdict.TRIGGERED);
        requests.completed(450);
        assertThat(requests.periodic(600).delayMillis()).isEqualTo(350);
        assertThat(requests.periodic(950).verdict()).isEqualTo(Verdict.TRIGGERED);
    }

    @Test
    @DisplayName("C7: a checkpoint beyond the limit waits for the end of another; a waiting savepoint goes first")
    void limit() {
        CheckpointRequests requests = new CheckpointRequests(0, 1, true);
        assertThat(requests.periodic(1).verdict()).isEqualTo(Verdict.TRIGGERED);
        assertThat(requests.periodic(2).verdict()).isEqualTo(Verdict.NOTHING);
        assertThat(requests.savepoint(3).verdict()).isEqualTo(Verdict.NOTHING); // unaligned: not forced
        assertThat(requests.aborted(4).savepoint()).isTrue();
        assertThat(requests.completed(5).verdict()).isEqualTo(Verdict.TRIGGERED);
        assertThat(requests.completed(6).verdict()).isEqualTo(Verdict.NOTHING);
        assertThat(requests.pending()).isZero();
    }

    @Test
    @DisplayName(
            "too many waiting requests: a periodic one gives way to a savepoint, which is refused only behind its like")
    void tooMany() {
        CheckpointRequests requests = new CheckpointRequests(0, 1, true);
        requests.periodic(0);
        for (int i = 0; i < CheckpointRequests.MOST_WAITING; i++) {
            assertThat(requests.periodic(1).verdict()).isEqualTo(Verdict.NOTHING);
        }
        assertThat(requests.periodic(2).verdict()).isEqualTo(Verdict.REFUSED);
        for (int i = 0; i < CheckpointRequests.MOST_WAITING; i++) {
            assertThat(requests.savepoint(3).verdict()).isEqualTo(Verdict.NOTHING);
        }
        assertThat(requests.savepoint(4).verdict()).isEqualTo(Verdict.REFUSED);
    }

    @Test
    @DisplayName("C6: failures in a row, each checkpoint once, uncounted reasons and savepoints aside")
    void failures() {
        CheckpointFailures failures = new CheckpointFailures(1);
        assertThat(failures.failed(1, FailureReason.CHECKPOINT_EXPIRED)).isFalse();
        assertThat(failures.failed(1, FailureReason.CHECKPOINT_DECLINED)).isFalse();
        assertThat(failures.failed(2, FailureReason.CHECKPOINT_SUBSUMED)).isFalse();
        assertThat(failures.savepointFailed(false)).isFalse();
        assertThat(failures.savepointFailed(true)).isTrue();
        failures.completed(4);
        assertThat(failures.failed(3, FailureReason.IO_EXCEPTION)).isFalse();
        assertThat(failures.failed(5, FailureReason.IO_EXCEPTION)).isFalse();
        assertThat(failures.failed(6, FailureReason.FINALIZE_CHECKPOINT_FAILURE))
                .isTrue();
        assertThat(new CheckpointFailures(0).failed(1, FailureReason.CHECKPOINT_DECLINED))
                .isTrue();
    }
}
