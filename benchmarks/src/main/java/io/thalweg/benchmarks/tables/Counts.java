package io.thalweg.benchmarks.tables;

/** Something that counts keys. Used by one thread. */
interface Counts {

    /** Counts one more. */
    void add(long key);

    /** How many keys there are. */
    int size();
}
