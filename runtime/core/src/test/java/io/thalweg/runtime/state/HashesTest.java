package io.thalweg.runtime.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HashesTest {

    @Test
    void aHashGivesItsKeyBack() {
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            long key = i < 1_000 ? i - 500 : random.nextLong();
            assertThat(Hashes.unmix(Hashes.mix(key))).isEqualTo(key);
        }
        assertThat(Hashes.mix(Hashes.unmix(0))).isZero();
    }

    /** Consecutive keys must spread over all slots. */
    @Test
    void consecutiveKeysFillTheSlotsEvenly() {
        int[] perSlot = new int[1_024];
        int keys = 1_024 * 64;
        for (long key = 0; key < keys; key++) {
            perSlot[Hashes.slot(Hashes.mix(key), 1_023)]++;
        }
        for (int count : perSlot) {
            assertThat(count).isBetween(20, 130);
        }
    }

    @Test
    void partsOfACompositeKeyDoNotCommute() {
        assertThat(Hashes.combine(Hashes.mix(1), Hashes.mix(2)))
                .isNotEqualTo(Hashes.combine(Hashes.mix(2), Hashes.mix(1)));
    }
}
