package io.thalweg.runtime.state.keyed;

import io.thalweg.runtime.state.ttl.TimeToLive;

/** What all state objects have in common: the table they stand in, and how long their contents are kept. */
abstract class KeyedState {

    final KeyedTable table;
    final TimeToLive timeToLive;

    KeyedState(KeyedTable table, TimeToLive timeToLive) {
        this.table = table;
        this.timeToLive = timeToLive;
        table.add(this);
    }

    /** Whether something is stored for the key at an index, expired or not. */
    abstract boolean isStored(int at);

    /** Removes what has expired of the key at an index. */
    abstract void removeExpired(int at);

    /** The part of background clean-up that concerns the key at an index. */
    final void sweep(int at) {
        if (timeToLive.sweptAway()) {
            removeExpired(at);
        }
    }

    final boolean expired(long touched) {
        return timeToLive.expired(touched, table.now());
    }
}
