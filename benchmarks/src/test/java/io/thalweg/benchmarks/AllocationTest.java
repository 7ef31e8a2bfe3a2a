package io.thalweg.benchmarks;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** The allocation check notices what it is there to notice. */
class AllocationTest {

    @Test
    void aSingleObjectIsNoticed() {
        assertThatThrownBy(() -> ComparisonCheck.allocatesNothing(new Wasteful()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("bytes allocated");
    }

    private static final class Wasteful implements Loop {
        private final Digest digest = new Digest();
        private Object kept;

        @Override
        public void run(int records) {
            digest.add(records, 0, 0);
            kept = new int[] {records, System.identityHashCode(kept)};
        }

        @Override
        public Digest digest() {
            return digest;
        }
    }
}
