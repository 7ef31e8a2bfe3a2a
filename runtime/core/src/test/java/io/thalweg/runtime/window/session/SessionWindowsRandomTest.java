package io.thalweg.runtime.window.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random streams through the hand-written stage and {@link SlowSessions}: the same results in the same order. */
class SessionWindowsRandomTest {

    private static final int SEEDS = 400;

    private int fired;
    private int late;
    private int firedAgain;

    @ParameterizedTest(name = "lateness {0}, keys {1}, disorder {2}, greatest gap {3}")
    @DisplayName("W4, W5, W6, W10, W21, W22, E19: equal to the slow model")
    @CsvSource({
        "0, 1, 0, 10",
        "0, 1, 60, 10",
        "0, 4, 100, 20",
        "0, 30, 100, 5",
        "15, 1, 60, 10",
        "15, 4, 100, 20",
        "200, 3, 300, 10",
        "200, 1, 300, 40",
        "1000000, 2, 500, 10",
    })
    void equalToTheSlowModel(long lateness, int keys, int disorder, int greatestGap) {
        for (long seed = 0; seed < SEEDS; seed++) {
            run(seed, lateness, keys, disorder, greatestGap);
        }
        assertThat(fired).as("results").isGreaterThan(SEEDS);
        if (lateness == 0 && disorder > 0) {
            assertThat(late).as("late records").isGreaterThan(SEEDS);
        }
        if (lateness > 0) {
            assertThat(firedAgain).as("results of late records").isGreaterThan(SEEDS);
        }
    }

    @Test
    @DisplayName("the comparison notices a difference")
    void notices() {
        VisitStage stage = VisitStage.inEventTime(0);
        SlowSessions slow = new SlowSessions(0);
        stage.consume_visit("a", 1, 0, 10);
        slow.add("a", 1, 0, 11);
        stage.watermark(100);
        slow.watermark(100);
        assertThat(stage.results).isNotEqualTo(slow.results);
    }

    private void run(long seed, long lateness, int keys, int disorder, int greatestGap) {
        Random random = new Random(seed);
        VisitStage stage = VisitStage.inEventTime(lateness);
        SlowSessions slow = new SlowSessions(lateness);
        long watermark = -1_000;
        long front = -500; // negative timestamps too
        for (int i = 0; i < 300; i++) {
            front += random.nextInt(8);
            if (random.nextInt(6) == 0) {
                watermark = Math.max(watermark, front - random.nextInt(30));
                advance(stage, slow, watermark, seed);
            } else {
                int back = random.nextInt(3) == 0 ? random.nextInt(disorder + 1) : 0;
                add(stage, slow, "k" + random.nextInt(keys), random.nextLong(), front - back, random, greatestGap);
            }
            assertThat(stage.visit_sessions.openSessions()).as("seed %d", seed).isEqualTo(slow.openSessions());
        }
        advance(stage, slow, Long.MAX_VALUE - 10_000_000, seed);
        assertThat(stage.late).as("seed %d", seed).isEqualTo(slow.late);
        assertThat(stage.visit_sessions.openSessions()).isZero();
        assertThat(stage.visit_table).isEmpty();
        late += slow.late.size();
    }

    private void add(
            VisitStage stage, SlowSessions slow, String key, long value, long timestamp, Random random, int greatest) {
        long gap = 1 + random.nextInt(greatest);
        int before = slow.results.size();
        stage.consume_visit(key, value, timestamp, gap);
        slow.add(key, value, timestamp, gap);
        firedAgain += slow.results.size() - before;
        assertThat(stage.results).isEqualTo(slow.results);
    }

    private void advance(VisitStage stage, SlowSessions slow, long watermark, long seed) {
        stage.results.clear();
        slow.results.clear();
        stage.watermark(watermark);
        slow.watermark(watermark);
        List<VisitStage.Result> results = new ArrayList<>(stage.results);
        assertThat(results).as("seed %d", seed).isSortedAccordingTo(Comparator.comparing(VisitStage.Result::end));
        results.sort(Comparator.comparing(VisitStage.Result::end).thenComparing(VisitStage.Result::key)); // W28
        assertThat(results).as("seed %d", seed).isEqualTo(slow.results);
        fired += results.size();
        stage.results.clear();
        slow.results.clear();
    }
}
