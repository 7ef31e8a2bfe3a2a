package io.thalweg.kafka;

import io.thalweg.runtime.sink.TransactionName;
import java.util.ArrayDeque;
import java.util.UUID;

/**
 * Which transactions of a lane have been committed: up to which number, for its last lives, newest first. Text, since Kafka keeps
 * text beside an offset: {@code life:number life:number ...}. Used by one thread.
 */
final class CommittedLives {

    /** A transaction of a life that is longer ago comes from a savepoint that was restored again and again. */
    private static final int LIVES = 32;

    private record Life(UUID id, long number) {}

    private final ArrayDeque<Life> lives = new ArrayDeque<>();

    /** What {@link #toString} has given; empty for none. */
    static CommittedLives parse(String text) {
        CommittedLives committed = new CommittedLives();
        if (!text.isEmpty()) {
            for (String life : text.split(" ")) {
                String[] parts = life.split(":");
                committed.lives.add(new Life(UUID.fromString(parts[0]), Long.parseLong(parts[1])));
            }
        }
        return committed;
    }

    boolean contains(TransactionName name) {
        return lives.stream().anyMatch(life -> life.id().equals(name.life()) && life.number() >= name.number());
    }

    void add(TransactionName name) {
        lives.removeIf(life -> life.id().equals(name.life()));
        lives.addFirst(new Life(name.life(), name.number()));
        if (lives.size() > LIVES) {
            lives.removeLast();
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Life life : lives) {
            text.append(text.isEmpty() ? "" : " ").append(life.id()).append(':').append(life.number());
        }
        return text.toString();
    }
}
