package io.thalweg.api;

import java.io.IOException;

/**
 * Reads one split from a position on. Used by one thread.
 *
 * @param <T> the type of the records
 */
public interface SplitReader<T> extends AutoCloseable {

    /** What {@link #poll} returns when the split has ended. */
    int END = -1;

    /**
     * Emits records that are at hand, at most {@code limit}, and does not wait for more.
     *
     * @return how many records were emitted, 0 if there is none just now, or {@link #END} if there will be none
     * @throws IOException if reading fails; the job then fails with the position
     */
    int poll(Out<T> out, int limit) throws IOException;

    /** The position behind the last record emitted, in units of the source's own: bytes for files, offsets for logs. */
    long position();

    /**
     * Tells where input goes that cannot be read as a record; called once before the first {@link #poll}. The handler
     * returns if reading shall go on behind that input, and throws if the job shall fail.
     */
    default void onMalformed(Out<MalformedRecord> handler) {}

    @Override
    void close() throws IOException;
}
