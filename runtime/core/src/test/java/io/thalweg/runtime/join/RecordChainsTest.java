package io.thalweg.runtime.join;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.fixture.Allocations;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecordChainsTest {

    private static final int CHAINS = 7;

    private final RecordChains<String> records = new RecordChains<>();

    private List<String> content(long chain) {
        List<String> content = new ArrayList<>();
        for (int at = RecordChains.first(chain); at != 0; at = records.next(at)) {
            content.add(records.get(at));
        }
        return content;
    }

    @Test
    void anEmptyChainHasNothing() {
        assertThat(content(0)).isEmpty();
    }

    @Test
    void eachChainHasItsOwnRecordsInTheOrderOfArrival() {
        Random random = new Random(5);
        for (int round = 0; round < 3; round++) {
            long[] chains = new long[CHAINS];
            List<List<String>> expected = new ArrayList<>();
            for (int i = 0; i < CHAINS; i++) {
                expected.add(new ArrayList<>());
            }
            for (int i = 0; i < 1_000; i++) {
                int chain = random.nextInt(CHAINS);
                chains[chain] = records.add(chains[chain], round + "/" + i);
                expected.get(chain).add(round + "/" + i);
            }
            for (int i = 0; i < CHAINS; i++) {
                assertThat(content(chains[i])).isEqualTo(expected.get(i));
            }
            assertThat(records.size()).isEqualTo(1_000);
            records.clear();
            assertThat(records.size()).isZero();
        }
    }

    @Test
    void roomIsUsedAgain() throws Exception {
        assertThat(Allocations.perRound(() -> {
                    long chain = 0;
                    for (int i = 0; i < 5_000; i++) {
                        chain = records.add(chain, "record");
                    }
                    records.clear();
                }))
                .isZero();
    }
}
