package io.thalweg.runtime.async;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which calls are tried again, how often and when (A8). Made while the stage is made, immutable afterwards.
 *
 * @param <R> the type of the results
 */
public final class Retries<R> {

    private final int most;
    private final Backoff backoff;
    private final List<Predicate<? super Throwable>> causes = new ArrayList<>();
    private final List<Predicate<? super R>> results = new ArrayList<>();

    /**
     * Tries again after every failure, until {@link #on} or {@link #onResult} says after which.
     *
     * @param most how often, so that there are up to {@code most + 1} calls for a record
     */
    public Retries(int most, Backoff backoff) {
        this.most = most;
        this.backoff = backoff;
    }

    /** Never tries again. */
    public static <R> Retries<R> none() {
        return new Retries<>(0, Backoff.NONE);
    }

    /** Tries again after failures of this kind. */
    public Retries<R> on(Predicate<? super Throwable> cause) {
        causes.add(cause);
        return this;
    }

    /** Tries again after results of this kind, null among them. */
    public Retries<R> onResult(Predicate<? super R> result) {
        results.add(result);
        return this;
    }

    /**
     * Whether the call is worth another one.
     *
     * @param attempts how many there have been
     * @param cause why the last one failed, null if it did not
     */
    boolean again(int attempts, R result, Throwable cause) {
        if (attempts > most) {
            return false;
        }
        return cause == null ? any(results, result) : isAny() || any(causes, cause);
    }

    private boolean isAny() {
        return causes.isEmpty() && results.isEmpty();
    }

    private static <V> boolean any(List<Predicate<? super V>> predicates, V value) {
        for (Predicate<? super V> predicate : predicates) {
            if (predicate.test(value)) {
                return true;
            }
        }
        return false;
    }

    /** How long to wait after that many attempts, in milliseconds. */
    long delayMillis(int attempts) {
        return backoff.millisBefore(attempts);
    }
}
