package io.thalweg.runtime.task;

/**
 * Somebody outside of the job who watches a side stream.
 *
 * @param <T> the type of its records
 */
public interface SideWatch<T> {

    /** A record of the side stream and its timestamp; the record is copied if it is kept. */
    void record(T record, long timestamp);
}
