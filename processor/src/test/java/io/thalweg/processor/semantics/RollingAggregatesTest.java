package io.thalweg.processor.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rolling aggregates, which are fields of a keyed step. */
final class RollingAggregatesTest {

    @Test
    @DisplayName("K14: rolling reductions are fields; each record gives a result with its own timestamp")
    void rollingReductions() {
        String members = """
                record Low(long lowest, String whose) {}

                @From("input") @KeyBy("#same")
                static class Minimum {
                    Low low;
                    static int same(In in) { return 0; }
                    @OnEvent String add(In in) {
                        if (low == null || in.value() < low.lowest()) {
                            low = new Low(in.value(), in.key());
                        }
                        return low.lowest() + low.whose();
                    }
                }

                @Sink void results(String result) {}
                """;
        try (SmallJob job = SmallJob.withInput(members)) {
            job.emit(10L, "x", 5L).emit(30L, "y", 3L).emit(20L, "z", 4L).emit(40L, "w", 3L);
            assertThat(job.records()).containsExactly("5x @10", "3y @30", "3y @20", "3y @40");
        }
    }
}
