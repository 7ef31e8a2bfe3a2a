package io.thalweg.runtime.channel;

/**
 * Which lane owns which keys. Keys are divided into groups, groups into contiguous ranges, one per lane (K10). Pure
 * functions, any thread.
 */
public final class KeyGroups {

    private KeyGroups() {}

    /** The group of a key: the top bits of its hash, scaled to the number of groups. */
    public static int group(long hash, int keyGroups) {
        return (int) ((hash >>> 32) * keyGroups >>> 32);
    }

    /** The lane that owns a group. */
    public static int lane(int group, int keyGroups, int lanes) {
        return group * lanes / keyGroups;
    }
}
