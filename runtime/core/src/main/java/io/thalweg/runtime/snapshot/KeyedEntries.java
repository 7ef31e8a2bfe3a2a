package io.thalweg.runtime.snapshot;

import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.channel.KeyGroups;

/** Entries being written, each to the bytes of its key group. */
public final class KeyedEntries {

    private final BinaryOutput[] groups; // null while a group has no entry
    private final int[] counts;

    /** Without entries. */
    public KeyedEntries(int keyGroups) {
        groups = new BinaryOutput[keyGroups];
        counts = new int[keyGroups];
    }

    /**
     * Begins an entry.
     *
     * @param keyHash the hash of the key that chooses its group, the same in every run
     * @return where to write it
     */
    public BinaryOutput next(long keyHash) {
        int group = KeyGroups.group(keyHash, groups.length);
        if (groups[group] == null) {
            groups[group] = new BinaryOutput();
        }
        counts[group]++;
        return groups[group];
    }

    /** The bytes of a group, null if it has no entry. */
    BinaryOutput group(int group) {
        return groups[group];
    }

    /** How many entries a group has. */
    int count(int group) {
        return counts[group];
    }
}
