package io.thalweg.testkit.storage;

/**
 * A call that is about to be made.
 *
 * @param number counts all calls of the storage, from 1
 * @param operation what it does
 * @param path of what
 * @param bytes how many it writes, 0 if it writes none
 */
public record StorageCall(int number, Operation operation, String path, int bytes) {

    /** What a call does. */
    public enum Operation {
        /** Looks or reads; changes nothing. */
        READ(false),
        /** Makes a directory. */
        MAKE_DIRECTORY(true),
        /** Makes or opens a file for writing. */
        OPEN(true),
        /** Writes to a file. */
        WRITE(true),
        /** Makes a file's content durable. */
        FORCE(true),
        /** Renames. */
        RENAME(true),
        /** Makes a directory's names durable. */
        FORCE_DIRECTORY(true),
        /** Deletes. */
        DELETE(true);

        private final boolean change;

        Operation(boolean change) {
            this.change = change;
        }

        /** Whether a crash behind it may leave another state than one before it. */
        public boolean isChange() {
            return change;
        }
    }
}
