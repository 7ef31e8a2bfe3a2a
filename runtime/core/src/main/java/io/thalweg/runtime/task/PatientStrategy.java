package io.thalweg.runtime.task;

import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.IdleStrategy;

/**
 * Spins, yields, then sleeps for longer and longer: up to a millisecond at first, for twenty when there has been no work
 * for about a second. An idle lane then wakes up 50 times a second, which costs less than 1 % of a core. Owned by the
 * thread of one lane.
 */
final class PatientStrategy implements IdleStrategy {

    private static final int SPINS = 100;
    private static final int YIELDS = 100;
    private static final long SHORTEST_PARK_NANOS = 20_000;
    private static final long LONGEST_PARK_NANOS = 1_000_000;
    private static final long LONG_IDLE_PARK_NANOS = 20_000_000;
    private static final int LONG_IDLE_ROUNDS = SPINS + YIELDS + 1_000;

    private final IdleStrategy first = new BackoffIdleStrategy(SPINS, YIELDS, SHORTEST_PARK_NANOS, LONGEST_PARK_NANOS);
    private final IdleStrategy later = new BackoffIdleStrategy(0, 0, LONG_IDLE_PARK_NANOS, LONG_IDLE_PARK_NANOS);
    private int rounds; // without work, in a row

    @Override
    public void idle(int workCount) {
        if (workCount > 0) {
            reset();
        } else {
            idle();
        }
    }

    @Override
    public void idle() {
        if (rounds < LONG_IDLE_ROUNDS) {
            rounds++;
            first.idle();
        } else {
            later.idle();
        }
    }

    @Override
    public void reset() {
        if (rounds > 0) {
            rounds = 0;
            first.reset();
        }
    }
}
