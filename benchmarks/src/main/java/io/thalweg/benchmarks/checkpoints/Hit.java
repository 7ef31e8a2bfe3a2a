package io.thalweg.benchmarks.checkpoints;

/** Something that happened to a key. Mutable: the source has one object for all. */
public final class Hit {

    /** The key. */
    public long key;
}
