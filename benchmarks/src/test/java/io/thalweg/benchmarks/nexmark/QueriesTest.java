package io.thalweg.benchmarks.nexmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.benchmarks.Digest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The job of each query has the results of its loop by hand, whatever the seed and the number of lanes. */
class QueriesTest {

    private static final int RECORDS = 1_500_000; // 15 seconds of event time

    @ParameterizedTest
    @EnumSource
    void jobAgreesWithTheLoopByHand(Query query) {
        Digest first = byHand(query, 1);
        assertThat(first.results()).isPositive();
        assertThat(byJob(query, 1, 1)).isEqualTo(first);
        assertThat(byJob(query, 1, 2)).isEqualTo(first);

        Digest second = byHand(query, 2);
        assertThat(second).isNotEqualTo(first);
        assertThat(byJob(query, 2, 2)).isEqualTo(second);
    }

    private static Digest byJob(Query query, long seed, int lanes) {
        Totals.clear();
        return JobEngine.run(query, query.source(seed, RECORDS, lanes));
    }

    private static Digest byHand(Query query, long seed) {
        return query.hand(query.source(seed, RECORDS, 1)).runToEnd();
    }
}
