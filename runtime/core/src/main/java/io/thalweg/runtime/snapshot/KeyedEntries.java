package io.thalweg.runtime.snapshot;

import io.thalweg.api.BinaryOutput;
import io.thalweg.runtime.channel.KeyGroups;

/** Entries being written, each to the bytes of its key group. */
public final class KeyedEntries {

    private static final int MANY_BYTES = 64 * 1024;

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

    /** Takes the entries of a key group. */
    interface Groups {
        /** Takes how many entries a group has, and their bytes. */
        void accept(int group, int count, BinaryOutput bytes);
    }

    /** Shows the groups that have many bytes, and forgets them: further entries of theirs begin anew. */
    void drain(Groups action) {
        for (int group = 0; group < groups.length; group++) {
            if (groups[group] != null && groups[group].size() >= MANY_BYTES) {
                action.accept(group, counts[group], groups[group]);
                groups[group].clear();
                counts[group] = 0;
            }
        }
    }

    /** Shows all groups that have entries. */
    void forEach(Groups action) {
        for (int group = 0; group < groups.length; group++) {
            if (counts[group] > 0) {
                action.accept(group, counts[group], groups[group]);
            }
        }
    }
}
