package io.thalweg.runtime.task;

import org.agrona.concurrent.BusySpinIdleStrategy;
import org.agrona.concurrent.IdleStrategy;
import org.agrona.concurrent.YieldingIdleStrategy;

/** What a lane does while it has no work. Any thread; each lane needs a {@link #strategy} of its own. */
public enum Idling {

    /** Spins, then yields, then sleeps for longer and longer, up to twenty milliseconds: leaves the core to others. */
    PARK,

    /** Yields: answers sooner, and keeps a core busy that nobody else wants. */
    YIELD,

    /** Spins: answers at once, and needs a core of its own for each lane. */
    SPIN;

    /** The strategy of one lane. */
    public IdleStrategy strategy() {
        return switch (this) {
            case PARK -> new PatientStrategy();
            case YIELD -> new YieldingIdleStrategy();
            case SPIN -> new BusySpinIdleStrategy();
        };
    }
}
