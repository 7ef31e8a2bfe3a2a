package io.thalweg.benchmarks.running;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.runtime.state.StateEnvironment;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Names that were chosen to have one hash code cost at most three times what others cost. */
class FloodingTest {

    private static final int BITS = 16;
    private static final int ROUNDS = 15;

    @Test
    void namesOfOneHashCodeCostAtMostThreeTimesAsMuch() {
        String[] crafted = new String[1 << BITS];
        String[] random = new String[1 << BITS];
        Random letters = new Random(1);
        for (int i = 0; i < crafted.length; i++) {
            StringBuilder chosen = new StringBuilder();
            StringBuilder any = new StringBuilder();
            for (int bit = 0; bit < BITS; bit++) {
                chosen.append((i >> bit & 1) == 0 ? "Aa" : "BB");
                any.append((char) ('a' + letters.nextInt(26))).append((char) ('a' + letters.nextInt(26)));
            }
            crafted[i] = chosen.toString();
            random[i] = any.toString();
        }
        assertThat(crafted[1].hashCode()).isEqualTo(crafted[65_000].hashCode());
        long bestCrafted = Long.MAX_VALUE;
        long bestRandom = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            bestRandom = Math.min(bestRandom, nanos(random));
            bestCrafted = Math.min(bestCrafted, nanos(crafted));
        }
        assertThat(bestCrafted).isLessThan(3 * bestRandom);
    }

    /** All names into an empty table, and each found four times. */
    private static long nanos(String[] names) {
        RunningSum_ByAccountState table = new RunningSum_ByAccountState(StateEnvironment.FIXED);
        long started = System.nanoTime();
        for (int round = 0; round < 5; round++) {
            for (String name : names) {
                table.find(name);
            }
        }
        long nanos = System.nanoTime() - started;
        assertThat(table.size()).isEqualTo(names.length);
        for (String name : names) {
            assertThat(table.key(table.find(name))).isEqualTo(name);
        }
        return nanos;
    }
}
