package io.thalweg.runtime.state;

import java.util.concurrent.Executor;

/**
 * What all tables of a job share: the secret of their hashes, and a helper for work that must not hold up a lane. Any
 * thread.
 *
 * <p>The secret keeps others from choosing keys that meet in one slot. It is one per job, since tables of the same step
 * are merged by their hashes. It does not concern the lane of a key, which is the same in every run ({@link Hashes}).
 */
public final class StateEnvironment {

    /** The same secret in every run, and no helper: for tests, which want the same order each time. */
    public static final StateEnvironment FIXED = new StateEnvironment(0, Runnable::run);

    private final long factor;
    private final long evenFactor;
    private final long offset;
    private final Executor helper;

    /**
     * An environment with the secret that belongs to a seed.
     *
     * @param seed any number; the engine takes a random one
     * @param helper runs what it is given soon, on a thread of its own or at once
     */
    public StateEnvironment(long seed, Executor helper) {
        this.factor = Hashes.mix(Hashes.mix(seed) + 1) | 1;
        this.evenFactor = EvenFactor.of(seed);
        this.offset = Hashes.mix(Hashes.mix(seed) + 2);
        this.helper = helper;
    }

    /** What keys are multiplied by; odd. */
    long factor() {
        return factor;
    }

    /** What keys are multiplied by so that series of them lie at nearly equal distances ({@link EvenFactor}). */
    long evenFactor() {
        return evenFactor;
    }

    /** What keys are shifted by: the key whose hash is 0. */
    long offset() {
        return offset;
    }

    /** A hash of two words under the secret, its upper half well mixed. */
    public long hash(long first, long second) {
        long mixed = (first ^ offset) * factor;
        return ((mixed ^ (mixed >>> 32)) + second ^ offset) * factor;
    }

    /** Runs tasks beside the lanes. */
    Executor helper() {
        return helper;
    }
}
