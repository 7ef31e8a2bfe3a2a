package io.thalweg.runtime.checkpoint.store;

/** Takes the state of one lane, section by section. One thread at a time. */
public interface SnapshotSections {

    /**
     * Adds a section. The bytes are taken at once: the array may be used again after the call. A second section of the
     * same id is kept beside the first, in the order of the calls.
     *
     * @param id where the bytes belong
     * @param entries how many entries the bytes hold, compared when they are read
     * @param bytes holds the bytes
     * @param offset where they begin
     * @param length how many they are, perhaps 0
     */
    void add(SectionId id, int entries, byte[] bytes, int offset, int length);

    /**
     * Writes what can be written by now, so that not all of it is held in memory. By the thread that waits for the storage; if that
     * fails, it is told when the checkpoint is published.
     */
    default void write() {}
}
