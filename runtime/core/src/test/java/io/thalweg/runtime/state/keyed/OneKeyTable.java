package io.thalweg.runtime.state.keyed;

import io.thalweg.runtime.state.StateEnvironment;

/** A table for a single key, which is pointed at. */
final class OneKeyTable extends KeyedTable {

    OneKeyTable(int words, int objects) {
        super(StateEnvironment.FIXED, 1 + words, objects);
        point(insert(0, 1));
    }
}
