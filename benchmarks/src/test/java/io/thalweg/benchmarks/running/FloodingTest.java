package io.thalweg.benchmarks.running;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
        byte[][] crafted = new byte[1 << BITS][];
        byte[][] random = new byte[1 << BITS][];
        Random letters = new Random(1);
        for (int i = 0; i < crafted.length; i++) {
            StringBuilder chosen = new StringBuilder();
            StringBuilder any = new StringBuilder();
            for (int bit = 0; bit < BITS; bit++) {
                chosen.append((i >> bit & 1) == 0 ? "Aa" : "BB");
                any.append((char) ('a' + letters.nextInt(26))).append((char) ('a' + letters.nextInt(26)));
            }
            crafted[i] = chosen.toString().getBytes(ISO_8859_1);
            random[i] = any.toString().getBytes(ISO_8859_1);
        }
        assertThat(arrival(crafted[1]).hashCode())
                .isEqualTo(arrival(crafted[65_000]).hashCode());
        long bestCrafted = Long.MAX_VALUE;
        long bestRandom = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            bestRandom = Math.min(bestRandom, nanos(random));
            bestCrafted = Math.min(bestCrafted, nanos(crafted));
        }
        assertThat(bestCrafted).isLessThan(3 * bestRandom);
    }

    /** All names into an empty table, and each found four times. */
    private static long nanos(byte[][] names) {
        RunningSum_ByAccountState table = new RunningSum_ByAccountState(StateEnvironment.FIXED);
        long started = System.nanoTime();
        for (int round = 0; round < 5; round++) {
            for (byte[] name : names) {
                table.find(arrival(name));
            }
        }
        long nanos = System.nanoTime() - started;
        assertThat(table.size()).isEqualTo(names.length);
        for (byte[] name : names) {
            assertThat(table.key(table.find(arrival(name)))).isEqualTo(arrival(name));
        }
        return nanos;
    }

    /** A name as a source brings it: a text that nobody has seen before, and that does not know its hash code yet. */
    private static String arrival(byte[] name) {
        return new String(name, ISO_8859_1);
    }
}
