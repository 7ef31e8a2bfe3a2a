package io.thalweg.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.thalweg.runtime.sink.TransactionName;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class CommittedLivesTest {

    private static final int LONGEST_NOTE = 4_096; // offset.metadata.max.bytes, unless the broker says otherwise

    @Test
    void whatIsNotAboveTheLastNumberOfALifeHasBeenCommitted() {
        UUID life = new UUID(1, 2);
        CommittedLives committed = CommittedLives.parse("");
        assertThat(committed.contains(name(life, 1))).isFalse();
        committed.add(name(life, 1));
        committed.add(name(life, 2));
        committed.add(name(new UUID(3, 4), 1));
        CommittedLives read = CommittedLives.parse(committed.toString());
        assertThat(read.contains(name(life, 1))).isTrue();
        assertThat(read.contains(name(life, 2))).isTrue();
        assertThat(read.contains(name(life, 3))).isFalse();
        assertThat(read.contains(name(new UUID(3, 4), 1))).isTrue();
        assertThat(read.contains(name(new UUID(5, 6), 1))).isFalse();
    }

    @Test
    void theLastLivesAreKeptInATextThatBrokersTake() {
        CommittedLives committed = CommittedLives.parse("");
        for (int life = 0; life < 100; life++) {
            committed.add(name(new UUID(-1, life), Long.MAX_VALUE));
        }
        assertThat(committed.toString()).hasSizeLessThan(LONGEST_NOTE);
        assertThat(committed.contains(name(new UUID(-1, 99), 7))).isTrue();
        assertThat(committed.contains(name(new UUID(-1, 68), 7))).isTrue();
        assertThat(committed.contains(name(new UUID(-1, 67), 7))).isFalse();
    }

    private static TransactionName name(UUID life, long number) {
        return new TransactionName(0, life, number);
    }
}
