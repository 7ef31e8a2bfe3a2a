package io.thalweg.runtime.state;

/**
 * How keys of a table are hashed, under the secret of the job: {@link SlotTable} without its slots. Owned by the thread of the
 * lane.
 */
public abstract class KeyHashes extends Pane {

    private final long factor;
    private final long inverse; // of the factor
    private final long evenFactor;
    private final long evenInverse;
    private final long offset;
    private boolean mixed; // whether keys have got hashes as irregular as can be

    /** @param environment the same for all tables whose hashes are compared */
    protected KeyHashes(StateEnvironment environment) {
        this.factor = environment.factor();
        this.inverse = Hashes.inverse(factor);
        this.evenFactor = environment.evenFactor();
        this.evenInverse = Hashes.inverse(evenFactor);
        this.offset = environment.offset();
    }

    /**
     * The hash of an integral key: one to one, so that it may stand for the key. A secret factor makes it impossible to
     * choose keys that collide. At first it is one that puts series of numbers at equal distances, where hardly any two
     * meet; of keys that this crowds hashes are mixed, by another factor and a known one that spreads what this leaves
     * close together.
     */
    protected final long mix(long key) {
        return mixed ? mixedHash(key) : (key - offset) * evenFactor;
    }

    /** The hash of an integral key, mixed in any case. */
    final long mixedHash(long key) {
        long product = (key ^ offset) * factor;
        return (product ^ (product >>> 32)) * Hashes.FACTOR;
    }

    /** The key whose {@link #mix(long)} this is. */
    protected final long unmix(long hash) {
        if (!mixed) {
            return hash * evenInverse + offset;
        }
        long product = hash * Hashes.INVERSE;
        return ((product ^ (product >>> 32)) * inverse) ^ offset;
    }

    /** The hash of a composite key: that of its first parts, and the next part. */
    protected final long mix(long first, long next) {
        return mix((first ^ (first >>> 32)) + next);
    }

    /** A hash of all characters, for texts whose hash codes are equal. */
    protected final long mix(String text) {
        return Hashes.text(text, factor);
    }

    /** From the beginning hashes are mixed ones, which never change: those of several words, and those that are kept. */
    public final void keepMixed() {
        mixed = true;
    }

    /** Whether integral keys have mixed hashes. */
    final boolean isMixed() {
        return mixed;
    }

    /** Which hashes integral keys have from now on. */
    final void mixed(boolean newMixed) {
        mixed = newMixed;
    }
}
