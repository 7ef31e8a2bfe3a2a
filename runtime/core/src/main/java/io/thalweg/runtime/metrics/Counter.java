package io.thalweg.runtime.metrics;

import io.thalweg.api.StepCounter;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;

/**
 * A number that only grows. One writer, the thread of a lane, with plain reads and ordered writes; any reader.
 */
public final class Counter implements StepCounter {

    private static final AtomicLongFieldUpdater<Counter> VALUE =
            AtomicLongFieldUpdater.newUpdater(Counter.class, "value");

    private volatile long value;

    /** Adds one. Called by the writing thread only. */
    public void increment() {
        VALUE.lazySet(this, value + 1); // release: pairs with the volatile read in value()
    }

    /** Adds a non-negative amount. Called by the writing thread only. */
    @Override
    public void add(long amount) {
        VALUE.lazySet(this, value + amount);
    }

    /**
     * Sets the value to one that the writing thread counts by itself and publishes now and then: cheaper than {@link
     * #increment} for what happens once per record. Called by the writing thread only.
     */
    public void set(long newValue) {
        VALUE.lazySet(this, newValue);
    }

    /** The current value, as seen by any thread. */
    @Override
    public long value() {
        return value;
    }
}
