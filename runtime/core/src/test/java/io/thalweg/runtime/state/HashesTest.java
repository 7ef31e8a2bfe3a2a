package io.thalweg.runtime.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HashesTest {

    @Test
    void aHashGivesItsKeyBack() {
        Random random = new Random(7);
        for (int seed = 0; seed < 100; seed++) {
            CountTable table = new CountTable(new StateEnvironment(seed, Runnable::run));
            for (int i = 0; i < 10_000; i++) {
                long key = i < 1_000 ? i - 500 : random.nextLong();
                assertThat(table.unmix(table.mix(key))).isEqualTo(key);
            }
            assertThat(table.mix(table.unmix(0))).isZero();
        }
    }

    /** The lane of a key must not depend on the run (K10). */
    @Test
    void hashesOfGroupsAreTheSameInEveryRun() {
        assertThat(Hashes.mix(42)).isEqualTo(0x8822_D92D_0717_BC86L);
        assertThat(Hashes.of("key")).isEqualTo(Hashes.mix("key".hashCode()));
    }

    @Test
    void textsOfOneHashCodeHaveDifferentHashes() {
        assertThat("AaAaAaAa".hashCode()).isEqualTo("BBBBBBBB".hashCode());
        assertThat(Hashes.text("AaAaAaAa", 12_345)).isNotEqualTo(Hashes.text("BBBBBBBB", 12_345));
        assertThat(Hashes.text("", 12_345)).isNotEqualTo(Hashes.text("\0", 12_345));
    }

    @Test
    void partsOfACompositeKeyDoNotCommute() {
        assertThat(Hashes.combine(Hashes.mix(1), Hashes.mix(2)))
                .isNotEqualTo(Hashes.combine(Hashes.mix(2), Hashes.mix(1)));
    }
}
